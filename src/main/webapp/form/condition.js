// Expressions of a definition. The server parsed each of them before the survey opened.
import {ExpressionError, parse} from '../expression/expression.js';

const orNothing = value => (value === null || (typeof value === 'number' && !isFinite(value)) ? undefined : value);

/** The expression in a text, to be evaluated in a scope; undefined if there is none. */
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
    isTrue: scope => expression.isTrue(scope.expressionScope),
    isFalse: scope => expression.isFalse(scope.expressionScope),
    isMet: scope => expression.isMet(scope.expressionScope),
    /** May be a Date, even an invalid one. */
    value: scope => orNothing(expression.value(scope.expressionScope)),
    /** Whether the value is NaN or infinite, which JSON can't express. */
    isNoNumber(scope) {
      const value = expression.value(scope.expressionScope);
      return typeof value === 'number' && !isFinite(value);
    },
  };
}

/** The value of a condition; without one, `otherwise`. */
export const decided = (expression, scope, otherwise) => (expression ? expression.isTrue(scope) : otherwise);
