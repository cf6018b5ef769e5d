package surely.card;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.quota.RateLimits;
import surely.sql.SqlFailureInterceptor;

/** How many codes that no card has were tried by a member, and from a client address, within a window. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class WrongCodes {
  @EJB private RateLimits limits;
  @Inject private Settings settings;

  /**
   * Counts a code as wrong, before it is looked up.
   *
   * @throws TooManyWrongCodes 429; nothing was counted
   */
  public void add(String member, String address) {
    Duration window = settings.get(Setting.CARD_WINDOW);
    long seconds = Math.max(limits.take(of(member), settings.get(Setting.CARD_FAILURES_MEMBER), window),
        limits.take(from(address), settings.get(Setting.CARD_FAILURES_ADDRESS), window));
    if (seconds > 0) throw new TooManyWrongCodes(seconds);
  }

  /** Takes it back: a card has the code. */
  public void remove(String member, String address) {
    limits.giveBack(of(member));
    limits.giveBack(from(address));
  }

  private static String of(String member) {
    return "wrong codes of " + member;
  }

  private static String from(String address) {
    return "wrong codes from " + address;
  }
}
