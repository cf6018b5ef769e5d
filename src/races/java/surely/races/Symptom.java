package surely.races;

/** What can go wrong in a cell. */
public enum Symptom {
  /** More than one row. */
  EXTRA_ROWS,
  /** An error though the row is theirs, a success without a row, somebody else's row. */
  WRONG_ANSWERS,
  DEADLOCKS,
  /** A lock wait timed out. */
  TIMEOUTS
}
