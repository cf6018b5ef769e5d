package surely.races.write;

/** An optimistic lock failed: another transaction has changed the row since it was read. */
public class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A conflict over this row. */
  public Conflict(String row) {
    super(row + " has changed");
  }
}
