// Values of expressions. Answers are JSON; computed values may be dates.

import {NoValue} from './error.js';

export const isDate = value => value instanceof Date;
export const isObject = value => typeof value === 'object' && value !== null;
export const isNothing = value => value === undefined || value === null;
export const isMap = value => isObject(value) && !Array.isArray(value) && !isDate(value);

const two = number => String(number).padStart(2, '0');

function dateText(date) {
  if (isNaN(date)) return 'Invalid Date';
  const seconds = date.getSeconds() || date.getMilliseconds() ? ':' + two(date.getSeconds()) : '';
  const millis = date.getMilliseconds() ? '.' + String(date.getMilliseconds()).padStart(3, '0') : '';
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}${seconds}${millis}`;
}

export const join = (list, separator) =>
  list.map(item => (item === undefined || item === null ? '' : text(item))).join(separator);

export function text(value) {
  return Array.isArray(value)
    ? join(value, ',')
    : isDate(value)
      ? dateText(value)
      : isObject(value)
        ? '[object Object]'
        : String(value);
}

const primitive = value => (isDate(value) ? value.getTime() : isObject(value) ? text(value) : value);
export const number = value => Number(primitive(value));
export const add = (a, b) => (isObject(a) ? text(a) : a) + (isObject(b) ? text(b) : b);
export const isLess = (a, b) => primitive(a) < primitive(b);
export const looselyTrue = value => (isObject(value) ? text(value) : value) == true;

export function isEmpty(value) {
  if (Array.isArray(value)) return value.length === 0;
  if (isMap(value)) return Object.values(value).every(isEmpty);
  return !value && value !== 0 && value !== false;
}

/** A number as survey-core takes it; NaN for none. */
export function lenient(value) {
  if (typeof value === 'string') {
    value = value.trim();
    const operator = !/.[-+]/s.test(value) && /[*^/%]/.test(value);
    if (!value || (value.length > 15 && /^\d+$/.test(value)) || (operator && !value.startsWith('0x'))) return NaN;
    if (value.startsWith('0x')) return value.length > 32 ? NaN : parseInt(value);
    const comma = value.indexOf(',');
    if (comma >= 0 && comma === value.lastIndexOf(',')) value = value.replace(',', '.');
  }
  return !isDate(value) && isFinite(isObject(value) ? text(value) : (value ?? NaN)) ? parseFloat(text(value)) : NaN;
}

export const isNumber = value => !isNaN(lenient(value));

export function decimals(value) {
  if ((typeof value === 'number' && Math.floor(value) === value) || !isNumber(value)) return 0;
  return text(value).split('.')[1]?.length ?? 0;
}

export function corrected(result, digits) {
  if (!digits) return result;
  if (typeof result !== 'number' || digits > 100) throw new NoValue();
  return parseFloat(result.toFixed(digits));
}

export const sum = (a, b) => corrected(add(a, b), Math.max(decimals(a), decimals(b)));

/** A text from an answer that looks like a boolean, a quoted text or a number is converted to that. */
export function taken(value) {
  if (typeof value !== 'string' || !value) return value;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (/^['"].*['"]$/s.test(value)) return value.slice(1, -1);
  const code = value[0] === '0' && !value.startsWith('0x') && value.length > 1 && value[1] !== '.' && value[1] !== ',';
  return code || !isNumber(value) ? value : lenient(value);
}

export function writtenObject(name) {
  if (name.indexOf(':') < 1) return null;
  try {
    return JSON.parse('{' + name + '}');
  } catch {
    return null;
  }
}
