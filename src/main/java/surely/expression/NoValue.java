package surely.expression;

/** Evaluation can't go on. Never leaves this package. */
final class NoValue extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoValue() {
    super(null, null, false, false);
  }
}
