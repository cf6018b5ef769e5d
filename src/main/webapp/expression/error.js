// Errors of expressions.

/** A text is not an expression, or Surely refuses it. The position counts UTF-16 units from 0. */
export class ExpressionError extends Error {
  constructor(position, message) {
    super(message);
    this.position = position;
  }
}

/** Thrown during an evaluation that has no value. Never leaves this folder. */
export class NoValue extends Error {}
