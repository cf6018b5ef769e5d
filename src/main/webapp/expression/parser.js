// The parser, by recursive descent. A rule that does not match returns undefined and goes back to its start.

import {call} from './calls.js';
import {ExpressionError} from './error.js';
import {NOTHING, array, chain, literal, unary, variable} from './nodes.js';
import {LEVELS} from './operators.js';
import {isEmpty} from './values.js';

const MAX_LENGTH = 10000;
const MAX_DEPTH = 100;
const MAX_NAME_LENGTH = 1000;

/** @param depth of the text in an outer expression, for a condition in quotes */
export function parseNode(given, depth = 0) {
  if (given.length > MAX_LENGTH) 
    throw new ExpressionError(MAX_LENGTH, `Longer than ${MAX_LENGTH} characters.`, {code: 'too-long', n: MAX_LENGTH});
  const source = given
    .replaceAll('=>', '>=')
    .replaceAll('=<', '<=')
    .replaceAll('<>', '!=')
    .replaceAll('equals', 'equal ');
  let at = 0;
  let furthest = 0;
  let expected = new Set();

  const space = () => match(/[ \t\n\r]*/y);

  /** Consumes what the pattern matches here. */
  function match(pattern) {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    at += found?.length ?? 0;
    return found;
  }

  function take(word) {
    const there = source.slice(at, at + word.length);
    if (there !== word && (there.toLowerCase() !== word || /[^ -~]/.test(there))) return false;
    at += word.length;
    return true;
  }

  function miss(back, what) {
    if (at > furthest) [furthest, expected] = [at, new Set()];
    if (at === furthest) expected.add(what);
    at = back;
  }

  function refuseNothing(position) {
    throw new ExpressionError(position, 'null and undefined can only be compared, as in {question} = null.', {
      code: 'only-compared',
    });
  }

  function deeper(rule) {
    if (++depth > MAX_DEPTH) 
      throw new ExpressionError(at, `Nested more than ${MAX_DEPTH} deep.`, {code: 'too-deep', n: MAX_DEPTH});
    const node = rule();
    depth--;
    return node;
  }

  function expression() {
    const start = at;
    return deeper(() => {
      space();
      const node = level(0);
      if (node) space();
      else at = start;
      return node;
    });
  }

  function level(n) {
    if (n === LEVELS.length) return factor();
    const first = level(n + 1);
    const rest = [];
    for (let step = first && nextStep(n); step; step = nextStep(n)) rest.push(step);
    return rest.length ? chain(first, rest) : first;
  }

  function nextStep(n) {
    const start = at;
    space();
    const spelled = Object.keys(LEVELS[n]).find(take);
    if (!spelled) return miss(start, 'an operator');
    space();
    const tight = n === LEVELS.length - 1;
    const operand = level(n + 1) ?? (tight ? NOTHING : undefined);
    if (!operand) at = start;
    return operand && {operator: LEVELS[n][spelled] || spelled, operand, tight};
  }

  function factor() {
    const start = at;
    if (take('(')) {
      const inner = expression();
      if (inner) take(')');
      else at = start;
      return inner;
    }
    const name = match(/[a-zA-Z_][a-zA-Z_0-9]*/y);
    if (name && take('(')) {
      const items = sequence();
      take(')');
      return call(name, items, start, inner => parseNode(inner, depth));
    }
    at = start;
    return unaryOf() ?? atom() ?? arrayOf();
  }

  function unaryOf() {
    const start = at;
    if (take('!') || take('negate')) {
      space();
      const operand = deeper(factor);
      if (operand === NOTHING) refuseNothing(start);
      if (operand) return unary(operand, value => !value);
      at = start;
    }
    const operand = atom();
    if (operand) space();
    const empty = operand && take('empty');
    if (!operand || (!empty && !take('notempty'))) {
      at = start;
      return undefined;
    }
    return operand === NOTHING ? refuseNothing(start) : unary(operand, value => isEmpty(value) === empty);
  }

  function arrayOf() {
    const start = at;
    if (!take('[')) return undefined;
    const items = sequence();
    return take(']') ? array(items) : miss(start, '"]"');
  }

  function sequence() {
    const items = [];
    let start = at;
    const first = expression();
    for (let item = first; ;) {
      if (item === NOTHING) {
        at = start;
        space();
        refuseNothing(at);
      }
      if (item) items.push(item);
      const end = at;
      space();
      const more = take(',');
      start = at;
      item = more ? expression() : undefined;
      if (!item) {
        miss(end, '","');
        return first ? items : [];
      }
    }
  }

  function atom() {
    const start = at;
    space();
    if (match(/undefined|null/y)) return NOTHING;
    const truth = match(/true|false/iy);
    if (truth) return literal(truth.toLowerCase() === 'true');
    const digits = match(/0x\d+|-?(\d+\.\d+|[1-9]\d*|0)/y);
    if (digits) return literal(digits.startsWith('0x') ? parseInt(digits, 16) : Number(digits));
    if (take('-')) miss(at - 1, 'a value');
    const word = match(/[a-zA-Z_][a-zA-Z_0-9]*/y) ?? quoted();
    return word === undefined ? (variableOf() ?? miss(start, 'a value')) : literal(word);
  }

  function quoted() {
    const start = at;
    const quote = match(/['"]/y);
    if (!quote) return undefined;
    const inner = match(/(\\['"]|[^'"])*/y);
    return take(quote) ? inner.replace(/\\(['"])/g, '$1') : miss(start, 'the closing ' + quote);
  }

  function variableOf() {
    const start = at;
    if (!take('{')) return undefined;
    const name = match(/[^{}]+/y);
    if (!name || !take('}')) return miss(start, name ? '"}"' : 'a name');
    if (name.length > MAX_NAME_LENGTH)
      throw new ExpressionError(start, `The name is longer than ${MAX_NAME_LENGTH} characters.`, {
        code: 'long-name',
        n: MAX_NAME_LENGTH,
      });
    const asItIs = name.length > 1 && name[0] === '#';
    if (name.startsWith('$', asItIs ? 1 : 0))
      throw new ExpressionError(start, '{$...} reads a property of the form as it runs; not supported.', {
        code: 'no-property',
      });
    return variable(asItIs ? name.slice(1) : name, asItIs);
  }

  const root = expression();
  if (!root || at < source.length) {
    miss(0, 'an operator');
    const found = furthest === source.length ? 'the end' : `"${String.fromCodePoint(source.codePointAt(furthest))}"`;
    const wanted = [...expected].sort();
    throw new ExpressionError(furthest, `Expected ${wanted.join(' or ')} but found ${found}.`, {
      code: 'expected',
      expected: wanted,
      found,
    });
  }
  return root === NOTHING ? refuseNothing(0) : root;
}
