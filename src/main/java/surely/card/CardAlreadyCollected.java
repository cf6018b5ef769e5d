package surely.card;

import surely.problem.ProblemException;

class CardAlreadyCollected extends ProblemException {
  private static final long serialVersionUID = 1;

  CardAlreadyCollected() {
    super("card-already-collected", "Already collected card");
  }
}
