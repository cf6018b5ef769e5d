package surely.expression;

/** Evaluation can't go on. Never leaves this package. */
final class NoValueException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoValueException() {
    super(null, null, false, false);
  }
}
