package surely.card.code;

import surely.problem.ProblemException;

public class CardNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  public CardNotFound() {
    super("not-found", "There is no such card.");
  }
}
