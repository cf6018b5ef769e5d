package surely.points;

/**
 * What points are moved for. Reason and reference identify one move, which happens at most once.
 *
 * @param counterAccount the account that the points come from or go to
 * @param reason "sign-up", "card", "survey" ...
 * @param reference what the reason refers to: the id of the card, the survey ...
 */
public record Purpose(String counterAccount, String reason, String reference) {
  private static final String HOUSE = "house";

  /** Between a member and the house. */
  public static Purpose house(String reason, String reference) {
    return new Purpose(HOUSE, reason, reference);
  }

  /** Between a member and the points set aside for a survey's rewards. */
  public static Purpose rewards(String reason, String survey) {
    return new Purpose("rewards:" + survey, reason, survey);
  }

  /** The reward of one respondent of a survey. */
  public static Purpose reward(String survey, String member) {
    return new Purpose("rewards:" + survey, "reward", survey + ":" + member);
  }
}
