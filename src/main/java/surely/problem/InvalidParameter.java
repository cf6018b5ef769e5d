package surely.problem;

/**
 * 400 {@code invalid-parameter}: a header, a query parameter or a part of the path is not valid.
 */
public class InvalidParameter extends ProblemException {
  private static final long serialVersionUID = 1;

  public InvalidParameter(String detail) {
    super("invalid-parameter", detail);
  }
}
