package surely.card;

import surely.problem.ProblemException;

/** 409: the card's limit of collections is reached. */
class CardExhausted extends ProblemException {
  private static final long serialVersionUID = 1;

  CardExhausted() {
    super(
        "card-exhausted",
        "This card has reached its limit of collections. No points were credited.");
  }
}
