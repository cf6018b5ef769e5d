// What goes wrong with an expression.

/** A text is no expression, or one that Surely refuses; position is where, in UTF-16 units from 0. */
export class ExpressionError extends Error {
  constructor(position, message) {
    super(message);
    this.position = position;
  }
}

/** Thrown while an expression is evaluated: it has no value. Never leaves this folder. */
export class NoValue extends Error {}
