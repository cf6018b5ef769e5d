package surely.card.code;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.quota.RateLimits;

/**
 * Limits the guessing of card codes: counts wrong codes per member and per client address within a
 * window. It counts in the transaction of the collection, which has locked the member's row, so a
 * member's next guess waits until this one has been counted. Members at one address do not wait for
 * each other, so each of them may guess once more than the address has left.
 */
@ApplicationScoped
public class WrongCodes {
  @EJB private RateLimits limits;
  @Inject private Settings settings;

  /**
   * Called before a code is looked up.
   *
   * @throws TooManyWrongCodes 429
   */
  public void check(String member, String address) {
    long seconds =
        limits.secondsToWait(
            of(member),
            settings.get(Setting.CARD_FAILURES_MEMBER),
            from(address),
            settings.get(Setting.CARD_FAILURES_ADDRESS));
    if (seconds > 0) throw new TooManyWrongCodes(seconds);
  }

  /** Counts a wrong code and returns the exception to throw. */
  public WrongCode count(String member, String address) {
    Duration window = settings.get(Setting.CARD_WINDOW);
    limits.take(of(member), settings.get(Setting.CARD_FAILURES_MEMBER), window);
    limits.take(from(address), settings.get(Setting.CARD_FAILURES_ADDRESS), window);
    return new WrongCode();
  }

  private static String of(String member) {
    return "wrong codes of " + member;
  }

  private static String from(String address) {
    return "wrong codes from " + address;
  }
}
