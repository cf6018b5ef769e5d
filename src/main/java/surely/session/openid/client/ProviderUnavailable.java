package surely.session.openid.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import surely.problem.ProblemException;

/**
 * 503: the provider can't be reached, is too slow, or says something that is not OpenID Connect.
 * The log tells the operator why.
 */
class ProviderUnavailable extends ProblemException {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = System.getLogger(ProviderUnavailable.class.getName());

  /**
   * @param why for the operator; without secrets
   */
  ProviderUnavailable(String provider, String why) {
    super(
        "provider-unavailable",
        "The log-in provider does not answer as it should at the moment. Try again later.");
    LOG.log(Level.WARNING, "The log-in provider {0} is not available: {1}", provider, why);
  }
}
