package surely.problem;

import java.util.List;

/**
 * 422 {@code invalid-input}: the body is well-formed JSON but not valid. Lists all errors at once,
 * at most {@value InputError#MOST}.
 */
public class InvalidInput extends ProblemException {
  private static final long serialVersionUID = 1;
  private final transient List<InputError> errors;
  private final transient List<InputError> leftOut;

  public InvalidInput(List<InputError> errors) {
    this(errors, List.of());
  }

  /**
   * @param leftOut what would be left out if the client agreed to that
   */
  public InvalidInput(List<InputError> errors, List<InputError> leftOut) {
    super("invalid-input", detail(errors));
    this.errors = List.copyOf(errors);
    this.leftOut = List.copyOf(leftOut);
  }

  private static String detail(List<InputError> errors) {
    if (errors.size() == 1) return errors.get(0).message();
    return errors.size() < InputError.MOST
        ? errors.size() + " things are wrong; see errors."
        : "Many things are wrong; errors has the first " + InputError.MOST + " of them.";
  }

  public InvalidInput(String pointer, String code, String message) {
    this(List.of(new InputError(pointer, code, message)));
  }

  @Override
  public List<InputError> errors() {
    return errors;
  }

  @Override
  public List<InputError> leftOut() {
    return leftOut;
  }
}
