package surely.races.write;

/** Why the database refused a statement. */
public enum Failure {
  DUPLICATE,
  DEADLOCK,
  /** A lock wait timed out. */
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
