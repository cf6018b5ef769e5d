package surely.races;

/** What makes the first inserter roll back: something that it does after the insert has failed. */
public class PlannedFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure that says so. */
  public PlannedFailure() {
    super("planned");
  }
}
