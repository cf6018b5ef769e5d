package surely.races.locks;

/**
 * A record lock as the status shows it.
 *
 * @param transaction its number
 * @param index on which it lies
 * @param mode S or X
 * @param kind what it covers
 * @param record the first column of the index record, "supremum" for the end of the index
 * @param waiting whether it is still waited for
 */
public record SeenLock(
    String transaction, String index, String mode, Kind kind, String record, boolean waiting) {

  /** What a lock covers. */
  public enum Kind {
    /** The record alone. */
    RECORD("record"),
    /** The gap before the record alone. */
    GAP("gap"),
    /** The record and the gap before it. */
    NEXT_KEY("next-key"),
    /** The wish to insert into the gap before the record. */
    INSERT_INTENTION("insert intention");

    public final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** Which index it is, without the name of the index. */
  public String place() {
    return index.equals("PRIMARY") ? "the primary key" : "the secondary index";
  }

  /** The lock in the terms of MariaDB's manual. */
  public String words() {
    String where = record.equals("supremum") ? "the end of the index" : "'" + record + "'";
    return mode
        + " "
        + kind.label
        + (kind == Kind.GAP || kind == Kind.INSERT_INTENTION ? " before " : " on ")
        + where;
  }
}
