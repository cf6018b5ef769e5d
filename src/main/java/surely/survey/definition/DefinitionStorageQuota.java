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
    long mebibytes = settings.get(Setting.MEMBER_STORAGE);
    if (blocks < 0) quotas.giveBack(subject(owner), -blocks);
    else if (!quotas.take(subject(owner), blocks, StorageBlocks.ofMebibytes(mebibytes)))
      throw new MemberStorageFull(mebibytes);
  }

  public void forget(String owner) {
    quotas.forget(subject(owner));
  }

  private static String subject(String owner) {
    return Subject.DEFINITIONS + owner;
  }
}
