package surely.survey;

/**
 * On what terms a survey takes responses.
 *
 * @param version of the definition that is answered
 * @param limited whether its responses are counted against a quota
 */
public record Terms(String surveyId, int version, String state, String respondents, boolean limited) {
  /** The subject of the survey's quota. */
  public String quota() {
    return "survey:" + surveyId;
  }

  public boolean membersOnly() {
    return respondents.equals(Settings.MEMBERS);
  }

  /**
   * @param member who asks; null: nobody is logged in
   * @throws LogInNeeded   401
   * @throws SurveyNotOpen 409
   */
  public void admit(String member) {
    if (membersOnly() && member == null) throw new LogInNeeded();
    if (!state.equals(Survey.OPEN)) throw new SurveyNotOpen(state);
  }
}
