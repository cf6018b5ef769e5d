package surely.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.configuration.Setting;
import surely.once.RecordedResponseQuota;
import surely.security.ClientAddress;

/**
 * Limits the size of responses recorded under the idempotency keys of a member, or of a client that
 * is not logged in.
 */
@ApplicationScoped
public class DailyRecordedResponseQuota implements RecordedResponseQuota {
  @Inject private DailyStorageQuota storage;
  @Inject private ClientAddress client;

  /**
   * @throws TooMuchSaved 429
   */
  @Override
  public void keep(String member, String body) {
    storage.take(
        "answers " + (member.isEmpty() ? client.network() : member),
        Math.max(1, StorageBlocks.of(body)),
        Setting.IDEMPOTENCY_DAILY);
  }
}
