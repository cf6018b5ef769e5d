package surely.quota;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * How much a client or a member may have stored on a day of what is deleted later by itself. The
 * count says who, what kind and how much, but not what or when, so it can't be joined with the
 * progress of an anonymous response; it is gone after the day.
 */
@ApplicationScoped
public class DailyStorageQuota {
  @EJB private RateLimits limits;
  @Inject private Settings settings;

  /**
   * In the caller's transaction: what is rolled back was not stored. Locks the count until its end,
   * so take it late.
   *
   * @param subject what is stored, and by whom; at most 100 characters
   * @param blocks below 0: nothing is given back
   * @param mebibytes of a day
   * @throws TooMuchSaved 429
   */
  public void take(String subject, long blocks, Setting<Long> mebibytes) {
    if (blocks <= 0) return;
    long most = settings.get(mebibytes);
    long seconds = limits.takeToday(subject, blocks, Blocks.ofMebibytes(most));
    if (seconds > 0) throw new TooMuchSaved(most, seconds);
  }
}
