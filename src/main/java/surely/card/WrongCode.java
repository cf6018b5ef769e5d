package surely.card;

import jakarta.ejb.ApplicationException;
import surely.problem.ProblemException;

/** A code that no card has was collected. The transaction commits, because it has counted that. */
@ApplicationException(rollback = false)
class WrongCode extends ProblemException {
  private static final long serialVersionUID = 1;

  WrongCode() {
    super("not-found", "There is no such card.");
  }
}
