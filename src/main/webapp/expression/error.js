// Errors of expressions.

/** A text is not an expression, or Surely refuses it; position is its place, in UTF-16 units from 0. */
export class ExpressionError extends Error {
  constructor(position, message) {
    super(message);
    this.position = position;
  }
}

/** Thrown while an expression is evaluated: it has no value. Never leaves this folder. */
export class NoValue extends Error {}
