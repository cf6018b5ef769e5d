package surely.card;

import surely.problem.ProblemException;

/** 409: the member has collected this card before. */
class CardAlreadyCollected extends ProblemException {
  private static final long serialVersionUID = 1;

  CardAlreadyCollected() {
    super("card-already-collected", "Already collected card");
  }
}
