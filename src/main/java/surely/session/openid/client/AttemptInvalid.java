package surely.session.openid.client;

import surely.problem.ProblemException;

/**
 * 401: the log-in at the provider was not begun in this browser, or it has been used, has expired,
 * or is for something else; or the provider does not know its code.
 */
public class AttemptInvalid extends ProblemException {
  private static final long serialVersionUID = 1;

  /**
   * @param why ends the sentence "This log-in is not valid: ..."
   */
  public AttemptInvalid(String why) {
    super("log-in-attempt-invalid", "This log-in is not valid: " + why + ". Begin it again.");
  }
}
