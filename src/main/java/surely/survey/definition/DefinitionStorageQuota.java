package surely.survey.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.quota.Quotas;
import surely.quota.StorageBlocks;
import surely.quota.Subject;

/**
 * Counts the storage of a member's surveys, including drafts and closed ones, without their
 * responses. Works in the caller's transaction.
 */
@ApplicationScoped
public class DefinitionStorageQuota {
  @Inject private Quotas quotas;
  @Inject private Settings settings;

  /**
   * Takes storage, or gives it back. Locks the member's count until the transaction ends, so call
   * it late.
   *
   * @param blocks a negative number gives storage back
   * @throws MemberStorageFull 409
   */
  public void take(String owner, long blocks) {
    if (!isTaken(owner, blocks)) throw new MemberStorageFull(settings.get(Setting.MEMBER_STORAGE));
  }

  /**
   * Moves the storage of a survey that is handed over.
   *
   * @throws NewOwnerStorageFull 409
   */
  public void move(String from, String to, long blocks) {
    if (!isTaken(to, blocks)) throw new NewOwnerStorageFull();
    take(from, -blocks);
  }

  private boolean isTaken(String owner, long blocks) {
    if (blocks >= 0)
      return quotas.take(
          subject(owner), blocks, StorageBlocks.ofMebibytes(settings.get(Setting.MEMBER_STORAGE)));
    quotas.giveBack(subject(owner), -blocks);
    return true;
  }

  public void forget(String owner) {
    quotas.forget(subject(owner));
  }

  private static String subject(String owner) {
    return Subject.DEFINITIONS + owner;
  }
}
