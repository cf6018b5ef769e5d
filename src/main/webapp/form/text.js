// Texts of a definition: one, or one a language.

const DEFAULT = 'default';

/** In this language, else in the definition's default one, else in English, else in any; undefined if there is none. */
export function label(text, language) {
  if (typeof text !== 'object' || text === null) return text === '' || text === null ? undefined : text;
  const byTag = new Map(Object.entries(text).map(([tag, words]) => [tag.toLowerCase(), words]));
  for (let tag = language?.toLowerCase() ?? ''; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (byTag.get(tag)) return byTag.get(tag);
  }
  return text[DEFAULT] || text.en || Object.values(text).find(Boolean);
}

/** What JavaScript, and the server, trims away leaves nothing. */
export const isBlank = text => text.trim() === '';

/** Texts, numbers, true and false. */
export const isScalar = value => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether a property is on: SurveyJS takes texts as well, "false" as false and any other as true. */
export function isOn(value, otherwise = false) {
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return Boolean(value ?? otherwise);
}

export const isMap = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing, or made of nothing: an empty text, list or object, or an object of such. */
export function isHollow(value) {
  if (Array.isArray(value) || typeof value === 'string') return value.length === 0;
  return value === undefined || value === null || isMap(value) && Object.values(value).every(isHollow);
}

/** Whether two JSON values are the same; the order of an object's keys does not count. */
export function isSame(a, b) {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** An object like this one, but for one key; undefined takes it out. */
export function withKey(object, key, value) {
  const copy = {...object};
  if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}
