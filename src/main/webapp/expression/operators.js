// The operators between two values.

import {datePair} from './dates.js';
import {same} from './equality.js';
import {add, corrected, decimals, isEmpty, isLess, isNothing, isNumber, join, number, sum, text} from './values.js';

const equals = (a, b, ordered, scope) => same(...datePair(a, b, scope), ordered);

function greater(a, b, scope) {
  const [left, right] = datePair(a, b, scope);
  return !isNothing(a) && !isNothing(b) && isLess(right, left);
}

function less(a, b, scope) {
  const [left, right] = datePair(a, b, scope);
  return !isNothing(a) && !isNothing(b) && isLess(left, right);
}

function filled(value, other) {
  if (!isEmpty(value)) return value;
  if (typeof other === 'number') return 0;
  if (typeof value === 'string') return value;
  return typeof other === 'string' ? '' : Array.isArray(other) ? [] : 0;
}

function plus(a, b) {
  if (isNumber(a) && isNumber(b)) return typeof a === 'string' || typeof b === 'string' ? add(a, b) : sum(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (Array.isArray(a) && typeof b === 'string') return join(a, ', ') + b;
  if (Array.isArray(b) && typeof a === 'string') return a + join(b, ', ');
  const [list, value] = Array.isArray(a) ? [a, b] : [b, a];
  if (Array.isArray(list) && typeof value === 'number')
    return sum(list.filter(item => typeof item === 'number').reduce(sum, 0), value);
  return add(a, b);
}

function contains(left, right, wanted = true) {
  if (Array.isArray(left)) {
    const all = Array.isArray(right) ? right : [right];
    return (left.length > 0 && all.every(value => left.some(item => same(item, value)))) === wanted;
  }
  if ((!left && left !== 0 && left !== false) || !right) return false;
  return text(left).toLowerCase().includes(text(right).toLowerCase()) === wanted;
}

function anyOf(left, right) {
  if (isEmpty(left) || isEmpty(right)) return isEmpty(right);
  if (!Array.isArray(left)) return contains(right, left);
  return Array.isArray(right) ? right.some(value => contains(left, value)) : contains(left, right);
}

function allOf(left, right) {
  if (!left && !isEmpty(right)) return false;
  return Array.isArray(right) ? right.every(value => contains(left, value)) : contains(left, right);
}

const filling = calculate => (a, b) => {
  const left = filled(a, b);
  return calculate(left, filled(b, left));
};

export const OPERATORS = {
  or: filling((a, b) => a || b),
  and: filling((a, b) => a && b),
  equal: equals,
  notequal: (a, b, ordered, scope) => !equals(a, b, ordered, scope),
  less: (a, b, ordered, scope) => less(a, b, scope),
  lessorequal: (a, b, ordered, scope) => equals(a, b, false, scope) || less(a, b, scope),
  greater: (a, b, ordered, scope) => greater(a, b, scope),
  greaterorequal: (a, b, ordered, scope) => equals(a, b, false, scope) || greater(a, b, scope),
  '+': filling(plus),
  '-': filling((a, b) => corrected(number(a) - number(b), Math.max(decimals(a), decimals(b)))),
  '*': filling((a, b) => corrected(number(a) * number(b), decimals(a) + decimals(b))),
  '/': filling((a, b) => (b ? number(a) / number(b) : null)),
  '%': filling((a, b) => (b ? number(a) % number(b) : null)),
  power: filling((a, b) => number(a) ** number(b)),
  contains: (a, b) => contains(a, b),
  notcontains: (a, b) => (!a && !isEmpty(b)) || contains(a, b, false),
  anyof: anyOf,
  noneof: (a, b) => !anyOf(a, b),
  allof: allOf,
};

/** The levels of precedence, from the lowest: how each operator is written, and its name if that differs (else 0). */
export const LEVELS = [
  {'||': 'or', or: 0},
  {'&&': 'and', and: 0},
  {
    '<=': 'lessorequal',
    lessorequal: 0,
    '>=': 'greaterorequal',
    greaterorequal: 0,
    '==': 'equal',
    equal: 0,
    '=': 'equal',
    '!=': 'notequal',
    notequal: 0,
    '<': 'less',
    less: 0,
    '>': 'greater',
    greater: 0,
  },
  {'+': 0, '-': 0},
  {'*': 0, '/': 0, '%': 0},
  {'^': 'power', power: 0},
  {
    '*=': 'contains',
    contains: 0,
    contain: 'contains',
    notcontains: 0,
    notcontain: 'notcontains',
    anyof: 0,
    allof: 0,
    noneof: 0,
  },
];
