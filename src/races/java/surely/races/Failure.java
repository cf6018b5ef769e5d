package surely.races;

/** What the database refused a statement for. */
public enum Failure {
  DUPLICATE,
  DEADLOCK,
  /** A lock did not come in time. */
  TIMEOUT,
  /**
   * Rolled back because another transaction has changed what this one read: a serialization
   * failure.
   */
  CONFLICT,
  OTHER;

  /** Whether the manual says to run the transaction again. */
  public boolean retryable() {
    return this == DEADLOCK || this == CONFLICT;
  }
}
