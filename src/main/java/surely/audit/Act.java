package surely.audit;

/**
 * What was done, and to what. Nothing in it is a secret, or a text that a member or respondent has
 * written.
 *
 * @param owner the member to whom it belongs, who may read the event; null: the survey's owner, or
 *     if there is no survey, administrators alone
 * @param survey its id; null if it is not about a survey
 * @param target the id of a card, token, invitation, link, session or member; null if the act is
 *     about the survey or the account itself
 * @param detail such as the role that was given; null for none
 */
public record Act(Action action, String owner, String survey, String target, String detail) {

  /** Something done to a survey. */
  public static Act onSurvey(Action action, String survey) {
    return new Act(action, null, survey, null, null);
  }

  /** Something done to a member's account. */
  public static Act onAccount(Action action, String member) {
    return new Act(action, member, null, null, null);
  }

  /** Something done to a card, which belongs to nobody. */
  public static Act onCard(Action action, String card) {
    return new Act(action, null, null, card, null);
  }

  public Act of(String itsOwner) {
    return new Act(action, itsOwner, survey, target, detail);
  }

  public Act to(String itsTarget) {
    return new Act(action, owner, survey, itsTarget, detail);
  }

  public Act with(Object itsDetail) {
    return new Act(action, owner, survey, target, String.valueOf(itsDetail));
  }
}
