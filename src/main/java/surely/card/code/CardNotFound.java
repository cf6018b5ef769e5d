package surely.card.code;

import surely.problem.ProblemException;

/** 404: no card has this code. See {@link WrongCode} for a member's attempt to collect one. */
public class CardNotFound extends ProblemException {
  private static final long serialVersionUID = 1;

  public CardNotFound() {
    super("not-found", "There is no such card.");
  }
}
