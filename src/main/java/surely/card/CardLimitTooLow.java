package surely.card;

import surely.problem.ProblemException;

/** 409: more members have collected the card than the new limit allows. */
class CardLimitTooLow extends ProblemException {
  private static final long serialVersionUID = 1;

  CardLimitTooLow(long collected) {
    super(
        "card-limit-too-low",
        collected + " members have collected this card already; the limit can't be lower.");
  }
}
