package surely.races;

/** What can go wrong in a cell. */
public enum Symptom {
  /** More than one row. */
  EXTRA_ROWS,
  /**
   * A client got an error although its row exists, a success without a row, or the id of another
   * row.
   */
  WRONG_ANSWERS,
  DEADLOCKS,
  /** A lock wait timed out. */
  TIMEOUTS
}
