package surely.card;

import surely.problem.ProblemException;

class CardNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  CardNotFound() {
    super("not-found", "There is no such card.");
  }
}
