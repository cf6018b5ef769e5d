package surely.session.provider;

import surely.problem.ProblemException;

/** 401: the provider's ID token is not valid, has expired, or has logged in before. */
public class ProviderTokenInvalid extends ProblemException {
  private static final long serialVersionUID = 1;

  /**
   * @param why ends the sentence "The ID token is not valid: ..."
   */
  public ProviderTokenInvalid(String why) {
    super(
        "provider-token-invalid",
        "The ID token is not valid: "
            + why
            + ". Log in at the provider again and send the fresh one.");
  }
}
