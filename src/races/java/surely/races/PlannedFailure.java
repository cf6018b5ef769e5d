package surely.races;

/** Makes the first inserter roll back, as if something after its insert had failed. */
public class PlannedFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure that says so. */
  public PlannedFailure() {
    super("planned");
  }
}
