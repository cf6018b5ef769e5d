package surely.quota;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.configuration.Setting;
import surely.configuration.Settings;

/**
 * Limits how much short-lived data a client or a member stores per day. The count tells who, what
 * kind and how much, but not what or when, so it can't be joined with the progress of an anonymous
 * response. It is deleted after the day.
 */
@ApplicationScoped
public class DailyStorageQuota {
  @EJB private RateLimits limits;
  @Inject private Settings settings;

  /**
   * Counts in the caller's transaction, so that nothing is counted if it is rolled back. Locks the
   * count until its end, so call it late.
   *
   * @param subject what is stored, and by whom; at most 100 characters
   * @param blocks a negative number counts as 0: nothing is given back
   * @param mebibytes the limit per day
   * @throws TooMuchSaved 429
   */
  public void take(String subject, long blocks, Setting<Long> mebibytes) {
    if (blocks <= 0) return;
    long most = settings.get(mebibytes);
    long seconds = limits.takeToday(subject, blocks, StorageBlocks.ofMebibytes(most));
    if (seconds > 0) throw new TooMuchSaved(most, seconds);
  }
}
