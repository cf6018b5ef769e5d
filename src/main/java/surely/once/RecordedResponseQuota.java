package surely.once;

/** Limits what is kept of answers, so that nobody fills the disk with keys. */
public interface RecordedResponseQuota {

  /**
   * An answer is about to be kept, in the same transaction; a failure undoes the write.
   *
   * @param member who has sent the key; empty: nobody is logged in
   * @param body of the answer; null: it has none
   */
  void keep(String member, String body);
}
