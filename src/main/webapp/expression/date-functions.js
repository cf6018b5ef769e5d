// Functions of dates: each takes (values, scope).

import {dateOf} from './dates.js';
import {add, number} from './values.js';

const FIELDS = {
  days: 'Date',
  months: 'Month',
  years: 'FullYear',
  hours: 'Hours',
  minutes: 'Minutes',
  seconds: 'Seconds',
};

const utcDay = date => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

function dateDiff(from, to, unit) {
  if (unit === 'days') return Math.abs(utcDay(to) - utcDay(from)) / 864e5;
  const millis = {hours: 36e5, minutes: 6e4, seconds: 1e3}[typeof unit === 'string' ? unit : ''];
  return millis ? Math.ceil(Math.abs(to - from) / millis) : months(from, to, unit);
}

function months(from, to, unit) {
  const count =
    (to.getFullYear() - from.getFullYear()) * 12 +
    to.getMonth() -
    from.getMonth() -
    (to.getDate() < from.getDate() ? 1 : 0);
  return unit === 'months' ? count : ~~(count / 12);
}

function dateAdd([value, by, unit], scope) {
  if (!value || !by) return null;
  const date = dateOf(value, scope);
  const field = FIELDS[typeof (unit || 'days') === 'string' ? unit || 'days' : ''];
  if (field) date['set' + field](number(add(date['get' + field](), by)));
  return date;
}

function today(values, scope) {
  const date = dateOf(undefined, scope);
  date.setHours(0, 0, 0, 0);
  if (values.length === 1) date.setDate(number(add(date.getDate(), values[0])));
  return date;
}

function age([birth, unit], scope) {
  if (!birth) return null;
  return unit === 'days' ? 0 : months(dateOf(birth, scope), dateOf(undefined, scope), unit || 'years');
}

function diffDays(values, scope) {
  const [from, to] = values;
  return values.length === 2 && from && to ? dateDiff(dateOf(from, scope), dateOf(to, scope), 'days') : 0;
}

export const DATE_FUNCTIONS = {
  today,
  currentDate: (values, scope) => dateOf(undefined, scope),
  getDate: ([value], scope) => (value ? dateOf(value, scope) : null),
  age,
  dateDiff: ([from, to, unit], scope) =>
    from && to ? dateDiff(dateOf(from, scope), dateOf(to, scope), unit || 'days') : null,
  dateAdd,
  diffDays,
  currentYear: (values, scope) => dateOf(undefined, scope).getFullYear(),
  getYear: (values, scope) => (values.length === 1 && values[0] ? dateOf(values[0], scope).getFullYear() : undefined),
  year: ([value], scope) => dateOf(value, scope).getFullYear(),
  month: ([value], scope) => dateOf(value, scope).getMonth() + 1,
  day: ([value], scope) => dateOf(value, scope).getDate(),
  weekday: ([value], scope) => dateOf(value, scope).getDay(),
};
