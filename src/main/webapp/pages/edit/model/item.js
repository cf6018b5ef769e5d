// A choice, a row or a column as a definition may write it: "value", "value|text" or {value, text, ...}.
import {isMap} from '../../../form/text.js';
import {withWords, words} from './words.js';

/** Its value and its text; the text is undefined if respondents read the value. */
export function parts(json) {
  if (isMap(json)) return {value: json.value ?? json.text, text: json.text};
  const bar = typeof json === 'string' ? json.indexOf('|') : -1;
  return bar < 0 ? {value: json} : {value: json.slice(0, bar), text: json.slice(bar + 1)};
}

/** A value as it was typed; a number stays one. */
const typed = (before, text) =>
  typeof before === 'number' && text.trim() !== '' && isFinite(text) ? Number(text) : text.replaceAll('|', '/');

/** The item with another text. If it was only a value, its value is that text; a translation needs an object. */
export function withText(work, json, written) {
  const {value, text} = parts(json);
  if (text === undefined && !work.language && !isMap(json) && !written.includes('|')) return typed(value, written);
  const changed = withWords(work, text ?? (work.language ? String(value) : undefined), written) ?? '';
  return {...(isMap(json) && json), value, text: changed};
}

/** The item with another value; without one, its text is its value. */
export function withValue(work, json, written) {
  const {value, text} = parts(json);
  const shown = text ?? String(value);
  const given = written === '' ? words(work, shown) : typed(value, written);
  const isPlain = given === shown && Object.keys(isMap(json) ? json : {}).every(key => ['value', 'text'].includes(key));
  return isPlain ? given : {...(isMap(json) && json), value: given, text: shown};
}
