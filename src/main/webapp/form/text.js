// Texts of a definition, each in one language or in several, and small helpers for values.

const DEFAULT = 'default';

/**
 * The text in this language, else in the definition's default language, else in English, else in any; undefined if
 * there is none.
 */
export function label(text, language) {
  if (typeof text !== 'object' || text === null) return text === '' || text === null ? undefined : text;
  const byTag = new Map(Object.entries(text).map(([tag, words]) => [tag.toLowerCase(), words]));
  for (let tag = language?.toLowerCase() ?? ''; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (byTag.get(tag)) return byTag.get(tag);
  }
  return text[DEFAULT] || text.en || Object.values(text).find(Boolean);
}

/** The language that a definition names; undefined if it names none. */
const ownLanguage = ({locale}) => (typeof locale === 'string' && locale ? locale : undefined);

/** The languages in which a definition has texts; the first is its own, English unless it names one. */
export function languagesOf(definition) {
  const found = new Set([ownLanguage(definition) ?? 'en']);
  const look = json => {
    if (typeof json !== 'object' || json === null) return;
    const tags = DEFAULT in json ? Object.keys(json).filter(tag => typeof json[tag] === 'string') : [];
    tags.filter(tag => tag !== DEFAULT).forEach(tag => found.add(tag));
    Object.values(json).forEach(look);
  };
  look(definition);
  return [...found];
}

/**
 * The language in which somebody reads a definition: the first of the preferred ones (tags, such as "ko-KR") that it
 * has texts in; else the definition's own, if it has texts in several or names one; else the first preferred one.
 */
export function languageOf(definition, ...preferred) {
  const there = languagesOf(definition);
  if (there.length === 1) return ownLanguage(definition) ?? preferred[0];
  for (const wish of preferred)
    for (let tag = wish.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const found = there.find(one => one.toLowerCase() === tag);
      if (found) return found;
    }
  return there[0];
}

const RIGHT_TO_LEFT = ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction in which a language is written, for HTML's dir. */
export const directionOf = tag => (RIGHT_TO_LEFT.includes(tag.split('-')[0].toLowerCase()) ? 'rtl' : 'ltr');

/** Whether nothing is left after trimming. The server decides alike. */
export const isBlank = text => text.trim() === '';

/** Whether a value is a text, a number, true or false. */
export const isScalar = value => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether a property is on. SurveyJS allows texts, too: "false" is false, and any other text is true. */
export function isOn(value, otherwise = false) {
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return Boolean(value ?? otherwise);
}

export const isMap = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Whether a value is empty: an empty text, list or object, or an object of empty values. */
export function isHollow(value) {
  if (Array.isArray(value) || typeof value === 'string') return value.length === 0;
  return value === undefined || value === null || (isMap(value) && Object.values(value).every(isHollow));
}

const two = number => String(number).padStart(2, '0');

/** By type of an input, how it writes a date in this browser's time zone. */
export const DATES = {
  date: date => `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
  time: date => `${two(date.getHours())}:${two(date.getMinutes())}`,
  'datetime-local': date => `${DATES.date(date)}T${DATES.time(date)}`,
  month: date => DATES.date(date).slice(0, -3),
  /** The week and the year of the Thursday in its week. */
  week: date => {
    const thursday = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 3 - ((date.getDay() + 6) % 7), 12);
    const days = (thursday - new Date(thursday.getFullYear(), 0, 1, 12)) / 864e5;
    return `${String(thursday.getFullYear()).padStart(4, '0')}-W${two(1 + Math.floor(Math.round(days) / 7))}`;
  },
};

/** A date for people to read, with its time unless that is midnight. */
export function dateInWords(date) {
  if (isNaN(date)) return '';
  return DATES.time(date) === '00:00' ? DATES.date(date) : `${DATES.date(date)} ${DATES.time(date)}`;
}

/** A value as it is sent. A date becomes an instant. */
export const asJson = value => JSON.parse(JSON.stringify(value));

/** Whether two values are the same. The order of an object's keys does not count; dates are compared as JSON. */
export function isSame(a, b) {
  if (a instanceof Date || b instanceof Date) return JSON.stringify(a) === JSON.stringify(b);
  if (a === b) return true;
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** A copy of an object with another value for one key; undefined removes the key. */
export function withKey(object, key, value) {
  const copy = {...object};
  if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}
