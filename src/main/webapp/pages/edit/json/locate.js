// Places in a JSON text: of the value at a pointer, and of an error.
import {Fault, scan} from './scan.js';

/**
 * Where the value at a JSON pointer stands, or what it is in if it is not there: {start, end}. In a text that is no JSON (any
 * more), as far as it is.
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

/** Why the text is not a definition: {what, offset, line, column}, from 1; null if it is one. */
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
