// Equality of two values, as survey-core defines it.

import {isDate, isEmpty, isMap, isObject, number, text} from './values.js';

const isConvertible = value => value !== undefined && value !== null && !Array.isArray(value) && !isNaN(number(value));
const fold = value => value.trim().toLowerCase();

function equal(a, b, ordered) {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return fold(a) === fold(b);
  if ((a?.length === 0 && b === undefined && isObject(a)) || (b?.length === 0 && a === undefined && isObject(b)))
    return true;
  if ((a ?? '') === '' && (b ?? '') === '' && (a === '' || b === '')) return true;
  if (isDate(a) && isDate(b)) return a.getTime() === b.getTime();
  if (
    isConvertible(a) &&
    isConvertible(b) &&
    parseInt(text(a)) === parseInt(text(b)) &&
    parseFloat(text(a)) === parseFloat(text(b))
  )
    return true;
  if (isEmpty(a) !== isEmpty(b)) return false;
  if ((typeof a === 'boolean' && typeof b === 'string') || (typeof b === 'boolean' && typeof a === 'string'))
    return String(a).toLowerCase() === String(b).toLowerCase();
  if (!isObject(a) && !isObject(b)) return a == b;
  if (Array.isArray(a) && Array.isArray(b)) {
    const [x, y] = ordered ? [a, b] : [sorted(a), sorted(b)];
    return x.length === y.length && x.every((item, i) => equal(item, y[i], ordered));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every(key => Object.hasOwn(b, key) && equal(a[key], b[key], ordered))
    );
  }
  return isObject(a) && isObject(b) && !isDate(a) && !isDate(b) && !Object.keys(a).length && !Object.keys(b).length;
}

function sorted(list) {
  const keyed = list.map(value => ({value, key: value === undefined ? undefined : text(value)}));
  const order = (a, b) =>
    a.key === b.key ? 0 : a.key === undefined ? 1 : b.key === undefined ? -1 : a.key < b.key ? -1 : 1;
  return keyed.sort(order).map(item => item.value);
}

export function same(a, b, ordered) {
  return equal(a === 'undefined' ? undefined : a, b === 'undefined' ? undefined : b, ordered);
}
