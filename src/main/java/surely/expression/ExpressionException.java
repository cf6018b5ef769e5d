package surely.expression;

/** A text that is no expression, or one that this server refuses. */
public final class ExpressionException extends Exception {

  private static final long serialVersionUID = 1;
  private final int position;

  ExpressionException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** The position in UTF-16 units from 0; the text's length if something is missing at its end. */
  public int position() {
    return position;
  }
}
