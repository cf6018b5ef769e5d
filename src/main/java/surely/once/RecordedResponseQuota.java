package surely.once;

/** Limits the size of recorded responses, so that nobody fills the disk with keys. */
public interface RecordedResponseQuota {

  /**
   * Called before a response is recorded, in the same transaction; a failure undoes the write.
   *
   * @param member who sent the key; empty if nobody is logged in
   * @param body of the response; null if it has none
   */
  void keep(String member, String body);
}
