// The functions by name. Each takes (values, scope).

import {DATE_FUNCTIONS} from './date-functions.js';
import {isLess, isNothing, isNumber, lenient, number, sum, text} from './values.js';

function flat(values) {
  return values.flatMap(value =>
    Array.isArray(value) ? flat(value) : isNothing(value) ? [] : [isNumber(value) ? lenient(value) : value]
  );
}

const extreme = better => values =>
  flat(values).reduce((best, value) => (best === undefined || better(value, best) ? value : best), undefined);
const total = values => flat(values).reduce(sum, 0);

/** The first argument, and the second or its default; undefined unless both are numbers. */
function rounding(values, otherwise) {
  const [value, precision] = flat(values);
  return isNumber(value) && isNumber(precision || otherwise) ? [value, precision || otherwise] : undefined;
}

function trunc(values) {
  const [value, precision] = rounding(values, -1) ?? [];
  const [integer] = value === undefined ? [] : (/^-?\d+/.exec(text(value)) ?? []);
  if (integer === undefined) return NaN;
  const rest = text(value).slice(integer.length);
  const decimals =
    precision >= 0 && precision % 1 === 0 ? rest.slice(0, 1) + /^\d*/.exec(rest.slice(1))[0].slice(0, precision) : '';
  return Number(integer + decimals);
}

function substring([value, start, end]) {
  if (typeof value !== 'string' || !isNumber(start)) return '';
  return value.substring(number(start), isNumber(end) ? number(end) : value.length);
}

export const FUNCTIONS = {
  iif: values => (values.length < 2 ? null : values[0] ? values[1] : values[2]),
  substring,
  sum: total,
  min: extreme(isLess),
  max: extreme((a, b) => isLess(b, a)),
  count: values => flat(values).length,
  avg: values => (flat(values).length ? number(total(values)) / flat(values).length : 0),
  round: values => {
    const [value, precision] = rounding(values, 0) ?? [NaN, 0];
    const factor = Math.pow(10, precision);
    return Math.round(number(value) * factor * (1 + Number.EPSILON)) / factor;
  },
  trunc,
  ...DATE_FUNCTIONS,
};
