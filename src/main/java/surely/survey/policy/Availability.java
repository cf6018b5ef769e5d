package surely.survey.policy;

/**
 * Whether a survey takes responses at the moment.
 *
 * @param opensAt when it begins to take responses, if that is in the future (RFC 3339); else null
 * @param closed whether it was closed, or its closing time has passed
 * @param paused whether its owner has paused it
 */
public record Availability(SurveyState state, String opensAt, boolean closed, boolean paused) {

  /**
   * Whether no more responses will come. After its closing time alone, an earlier response may
   * still be in progress; closing waits for those.
   */
  public boolean complete() {
    return state == SurveyState.CLOSED;
  }

  /**
   * @throws SurveyNotOpen 409
   */
  public void mustBeOpen() {
    mustBeOpenOrPaused();
    if (paused) throw SurveyNotOpen.paused();
  }

  /**
   * @throws SurveyNotOpen 409; it will take no response, or its form is hidden until it opens
   */
  public void mustBeOpenOrPaused() {
    mustBeOpened();
    if (closed) throw SurveyNotOpen.closed();
  }

  /**
   * @throws SurveyNotOpen 409; its form is hidden until it opens
   */
  public void mustBeOpened() {
    if (state == SurveyState.DRAFT) throw SurveyNotOpen.draft();
    if (opensAt != null && !closed) throw SurveyNotOpen.before(opensAt);
  }
}
