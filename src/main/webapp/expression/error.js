// Errors of expressions.

/**
 * A text is not an expression, or Surely refuses it. The position counts UTF-16 units from 0; the reason is {code, and
 * what the message names}.
 */
export class ExpressionError extends Error {
  constructor(position, message, reason) {
    super(message);
    Object.assign(this, {position, reason});
  }
}

/** Thrown during an evaluation that has no value. Never leaves this folder. */
export class NoValue extends Error {}
