package surely.card;

import surely.problem.ProblemException;

class CardExhausted extends ProblemException {
  private static final long serialVersionUID = 1;

  CardExhausted() {
    super("card-exhausted", "As many members as may have collected this card. No points were credited.");
  }
}
