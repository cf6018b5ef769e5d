// Places in a JSON text: of the value at a pointer, and of an error.
import {Fault, scan} from './scan.js';

/**
 * The place of the value at a JSON pointer, {start, end}; if there is none, the place of the nearest value around it.
 * In a text that is not JSON, the values before the error are found.
 */
export function locate(text, pointer) {
  const places = new Map();
  try {
    scan(text, (at, start, end) => places.set(at, {start, end}));
  } catch (e) {
    if (!(e instanceof Fault)) throw e;
  }
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (places.has(at)) return places.get(at);
  return places.get('') ?? {start: 0, end: 0};
}

/** Why the text is not a definition: {what, offset, line, column}, lines and columns from 1; null if it is one. */
export function fault(text) {
  try {
    scan(text);
  } catch (e) {
    if (e instanceof Fault) return {what: e.what, offset: e.offset, ...lineAndColumn(text, e.offset)};
    throw e;
  }
  const start = text.search(/\S/);
  return text[start] === '{' ? null : {what: 'whole', offset: start, ...lineAndColumn(text, start)};
}

export function lineAndColumn(text, offset) {
  const before = text.slice(0, offset);
  return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')};
}
