package surely.form;

import java.util.List;
import surely.problem.InputError;
import surely.problem.Issues;

/**
 * A definition that the server refuses. It lists all errors, so that an author can fix them in one
 * go.
 */
public final class FormException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<InputError> issues;

  FormException(List<InputError> issues) {
    super(issues.size() + " issue(s) in the definition, the first: " + issues.get(0));
    this.issues = List.copyOf(issues);
  }

  /** The errors, in the order of the definition: at least one, at most {@value Issues#MOST}. */
  public List<InputError> issues() {
    return issues;
  }
}
