// Expressions of a definition. The server has understood each of them before the survey opened.
import {ExpressionError, parse} from '../js/expression.js';

const two = number => String(number).padStart(2, '0');

/** As the server reads it: a date has no time, and what JSON has no word for is nothing. */
function json(value) {
  if (value instanceof Date) return isNaN(value) ? undefined : `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  if (Array.isArray(value)) return value.map(item => json(item) ?? null);
  return value === null || typeof value === 'number' && !isFinite(value) ? undefined : value;
}

/** Undefined where there is no expression; else what it says at a level. */
export function condition(text) {
  if (typeof text !== 'string' || !text.trim()) return undefined;
  const source = text.startsWith('=') ? text.slice(1) : text;
  let expression;
  try {
    expression = parse(source);
  } catch (e) {
    if (e instanceof ExpressionError) return undefined;
    throw e;
  }
  return {
    source,
    names: expression.names,
    isTrue: level => expression.isTrue(level.scope),
    isFalse: level => expression.isFalse(level.scope),
    isMet: level => expression.isMet(level.scope),
    value: level => json(expression.value(level.scope)),
    /** NaN and the like, which JSON has no word for. */
    isNoNumber(level) {
      const value = expression.value(level.scope);
      return typeof value === 'number' && !isFinite(value);
    },
  };
}

/** Whether visible, required or a choice: the expression alone decides, if there is one. */
export const decided = (expression, level, otherwise) => expression ? expression.isTrue(level) : otherwise;
