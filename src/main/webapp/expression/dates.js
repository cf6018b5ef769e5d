// Dates. Only ISO 8601 is parsed, because all browsers agree on it.

import {isDate, text} from './values.js';

const ISO = /^\d{4}(-\d\d(-\d\d)?)?(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

export function dateOf(value, scope) {
  if (!value) return new Date(scope.now());
  if (isDate(value)) return new Date(value);
  if (typeof value === 'number' || typeof value === 'boolean') return new Date(Number(value));
  const iso = text(value);
  const [, year, month, day, rest] = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(iso) ?? [];
  if (!ISO.test(iso) || day > 31) return new Date(NaN);
  // A day after the end of its month is counted on into the next one. Browsers differ here.
  const first = new Date(day === undefined ? iso : `${year}-${month}-01${rest || 'T00:00'}`);
  if (day !== undefined) day === '00' ? first.setTime(NaN) : first.setDate(first.getDate() + Number(day) - 1);
  return first;
}

export function datePair(left, right, scope) {
  if (isDate(left) && typeof right === 'string') {
    const date = new Date(left);
    if (right.length < 17) date.setSeconds(0, 0);
    if (right.length < 14) date.setMinutes(0, 0);
    if (right.length < 11) date.setHours(0, 0);
    return withDay(date, right, scope);
  }
  if (typeof left === 'string' && isDate(right)) return withDay(new Date(right), left, scope).reverse();
  return [left, right];
}

function withDay(date, other, scope) {
  const day = dateOf(other, scope);
  date.setMilliseconds(0);
  if (!date.getHours() && !date.getMinutes() && !date.getSeconds()) day.setHours(0, 0, 0);
  return [date, day];
}
