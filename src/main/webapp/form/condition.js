// Expressions of a definition. The server has understood each of them before the survey opened.
import {ExpressionError, parse} from '../expression/expression.js';

const orNothing = value => value === null || typeof value === 'number' && !isFinite(value) ? undefined : value;

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
    /** May be a Date, also one that is invalid. */
    value: level => orNothing(expression.value(level.scope)),
    /** NaN and the like, which JSON has no word for. */
    isNoNumber(level) {
      const value = expression.value(level.scope);
      return typeof value === 'number' && !isFinite(value);
    },
  };
}

/** Whether visible, required or a choice: the expression alone decides, if there is one. */
export const decided = (expression, level, otherwise) => expression ? expression.isTrue(level) : otherwise;
