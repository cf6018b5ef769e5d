// Reads JSON to find the place of each value, and the first place where the server would refuse it (RFC 8259, without
// duplicate names).
import {step} from '../../../form/json-pointer.js';

const MOST_DEEP = 62; // the server's 64, less the levels around the definition in the request
const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** `what` says what was expected, or what is not allowed, at this offset. */
export class Fault extends Error {
  constructor(what, offset) {
    super(what);
    Object.assign(this, {what, offset});
  }
}

/**
 * @param found (pointer, start, end) => called for each value, inner ones first; end is after its last character
 * @throws Fault at the first error
 */
export function scan(text, found = () => {}) {
  let at = 0;

  const match = pattern => {
    pattern.lastIndex = at;
    const [matched] = pattern.exec(text) ?? [];
    at += matched?.length ?? 0;
    return matched;
  };
  const space = () => match(SPACE);
  const take = sign => text[at] === sign && Boolean(++at);
  const takeComma = end => {
    if (!take(',')) return false;
    const comma = at - 1;
    space();
    return text[at] === end ? fault('comma', comma) : true;
  };
  const fault = (what, offset = at) => {
    throw new Fault(what, offset);
  };

  function value(pointer, depth) {
    space();
    const start = at;
    if (depth > MOST_DEEP && '{['.includes(text[at] ?? ' ')) fault('deep');
    if (take('{')) object(pointer, depth);
    else if (take('[')) list(pointer, depth);
    else if (text[at] === '"') quoted();
    else if (!number() && !match(WORD)) fault('value');
    found(pointer, start, at);
    space();
  }

  function number() {
    const start = at;
    const digits = match(NUMBER);
    if (digits && !isFinite(digits)) fault('number', start);
    return digits;
  }

  function object(pointer, depth) {
    const names = new Set();
    space();
    if (take('}')) return;
    do {
      space();
      const start = at;
      const name = text[at] === '"' ? quoted() : fault('name');
      if (names.has(name)) fault('twice', start);
      names.add(name);
      space();
      if (!take(':')) fault('colon');
      value(pointer + step(name), depth + 1);
    } while (takeComma('}'));
    if (!take('}')) fault('object');
  }

  function list(pointer, depth) {
    space();
    if (take(']')) return;
    let index = 0;
    do value(pointer + step(index++), depth + 1);
    while (takeComma(']'));
    if (!take(']')) fault('list');
  }

  function quoted() {
    const written = match(TEXT);
    if (!take('"')) fault(text[at] === '\\' ? 'escape' : 'quote');
    return JSON.parse(`${written}"`);
  }

  value('', 0);
  if (at < text.length) fault('end');
}
