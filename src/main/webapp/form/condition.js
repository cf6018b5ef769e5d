// Expressions of a definition. The server has understood each of them before the survey opened.
import {ExpressionError, parse} from '../expression/expression.js';

const orNothing = value => (value === null || (typeof value === 'number' && !isFinite(value)) ? undefined : value);

/** Undefined where there is no expression; else what it says in a scope. */
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
    /** May be a Date, also one that is invalid. */
    value: scope => orNothing(expression.value(scope.expressionScope)),
    /** NaN and the like, which JSON has no word for. */
    isNoNumber(scope) {
      const value = expression.value(scope.expressionScope);
      return typeof value === 'number' && !isFinite(value);
    },
  };
}

/** Whether visible, required or a choice: the expression alone decides, if there is one. */
export const decided = (expression, scope, otherwise) => (expression ? expression.isTrue(scope) : otherwise);
