// Texts, numbers and dates in the reader's language: the one they chose, else the survey's (see use), else the
// browser's, else English.
import {local} from './store.js';

export const LANGUAGES = {en: 'English', ko: '한국어'};
const wished = [local.get('language'), ...navigator.languages.map(name => name.slice(0, 2))];
export let language;
let texts;
await become(wished.find(name => name in LANGUAGES) ?? 'en');

/**
 * Loads a language. Every page has the texts of /text, which are those that respondents see. A page that needs more
 * texts names their folders: <html data-texts="members edit">.
 */
async function become(name) {
  const folders = document.documentElement.dataset.texts?.split(' ') ?? [];
  const files = [import(`../text/${name}.js`), ...folders.map(folder => import(`../text/${folder}/${name}.js`))];
  texts = Object.assign({}, ...(await Promise.all(files)).map(file => file.default));
  language = name;
  document.documentElement.lang = name;
}

/** Also loads the texts of another folder, for a part of a page that few readers open. */
export async function learn(folder) {
  Object.assign(texts, (await import(`../text/${folder}/${language}.js`)).default);
}

/**
 * Uses this language (a tag, such as "ko-KR") on this page from now on, unless there are no texts in it, or the reader
 * has chosen one for all pages.
 *
 * @param isChosen whether the reader has chosen this one for this page
 */
export async function use(tag, isChosen = false) {
  const name = tag.split('-')[0].toLowerCase();
  if (name in LANGUAGES && (isChosen || !local.get('language'))) await become(name);
}

/** Chooses the language of all pages from now on. */
export function speak(other) {
  local.set('language', other);
  location.reload();
}

export const has = key => key in texts;

/**
 * The text of a key, with the values in place of {name}. A text with {n} may have plural forms: {"one": ..., "other":
 * ...}.
 */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  const form = typeof text === 'string' ? text : (text[new Intl.PluralRules(language).select(values.n)] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === 'number' ? number(values[name]) : values[name]
  );
}

/** @param digits the most decimal places; 3 unless given */
export const number = (value, digits) =>
  digits === undefined
    ? new Intl.NumberFormat(language).format(value)
    : new Intl.NumberFormat(language, {maximumFractionDigits: digits}).format(value);

/** 0.25 as 25 %. */
export const percent = value => new Intl.NumberFormat(language, {style: 'percent'}).format(value);

/** A number with its sign: +5, −10. */
export const change = value => new Intl.NumberFormat(language, {signDisplay: 'exceptZero'}).format(value);

/** The date of an RFC 3339 instant. */
export const date = instant => new Intl.DateTimeFormat(language, {dateStyle: 'medium'}).format(new Date(instant));
/** What an instant is in UTC, in the style of an Intl.DateTimeFormat: a day, a month or a time without a time zone. */
export const dated = (instant, style) =>
  new Intl.DateTimeFormat(language, {...style, timeZone: 'UTC'}).format(new Date(instant));
/** A day, which has no time zone: "2025-06-01", or the instant at which it begins in UTC. */
export const day = instant => dated(instant, {dateStyle: 'medium'});

/** The date and time of an RFC 3339 instant. */
export const moment = instant =>
  new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(instant));
