package surely.problem;

import java.util.List;

/** 422 {@code invalid-input}: well-formed, but not what the call takes; lists every error at once. */
public class InvalidInput extends ProblemException {
  private static final long serialVersionUID = 1;
  private final transient List<InputError> errors;
  private final transient List<InputError> leftOut;

  public InvalidInput(List<InputError> errors) {
    this(errors, List.of());
  }

  /** @param leftOut what would be left out if the client agreed to that */
  public InvalidInput(List<InputError> errors, List<InputError> leftOut) {
    super("invalid-input", errors.size() == 1 ? errors.get(0).message() : errors.size() + " things are wrong; see errors.");
    this.errors = List.copyOf(errors);
    this.leftOut = List.copyOf(leftOut);
  }

  public InvalidInput(String pointer, String code, String message) {
    this(List.of(new InputError(pointer, code, message)));
  }

  @Override public List<InputError> errors() {
    return errors;
  }

  @Override public List<InputError> leftOut() {
    return leftOut;
  }
}
