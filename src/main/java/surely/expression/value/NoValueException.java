package surely.expression.value;

/** Evaluation can't go on. {@link surely.expression.Expression} catches it. */
public final class NoValueException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NoValueException() {
    super(null, null, false, false);
  }
}
