package surely.survey.policy;

import java.util.List;
import surely.problem.InputError;
import surely.problem.ProblemException;

/** 409: a picked choice has no places left; names such choices. */
public class ChoiceFull extends ProblemException {
  private static final long serialVersionUID = 1;
  private final transient List<InputError> errors;

  public ChoiceFull(List<InputError> errors) {
    super(
        "choice-full",
        "A choice that you picked has no places left. Pick another one; "
            + "your response was not stored.");
    this.errors = List.copyOf(errors);
  }

  @Override
  public List<InputError> errors() {
    return errors;
  }
}
