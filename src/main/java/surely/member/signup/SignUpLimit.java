package surely.member.signup;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.TransactionRetry;
import surely.quota.RateLimits;
import surely.security.ClientAddress;

/**
 * Limits the sign-ups from one client address. Each earns points, so otherwise somebody could sign
 * up hundreds of times.
 */
@ApplicationScoped
public class SignUpLimit {
  @EJB private RateLimits limits;
  @Inject private ClientAddress client;
  @Inject private Settings settings;
  @Inject private TransactionRetry retry;

  /**
   * Counts a sign-up, whether it succeeds or not. Call it outside a transaction, and before the
   * password is hashed, so that hashing is limited, too.
   *
   * @throws TooManySignUps 429
   */
  public void take() {
    long seconds = take("sign-up");
    if (seconds > 0) throw new TooManySignUps(seconds);
  }

  /**
   * Counts something else that strangers may ask for as often as they may sign up, apart from the
   * sign-ups. Call it outside a transaction.
   *
   * @param what it is, as a part of what is counted
   * @return 0, or the seconds to wait
   */
  public long take(String what) {
    String subject = what + " " + client.network();
    return retry.call(
        () ->
            limits.take(
                subject, settings.get(Setting.SIGNUP_LIMIT), settings.get(Setting.SIGNUP_WINDOW)));
  }
}
