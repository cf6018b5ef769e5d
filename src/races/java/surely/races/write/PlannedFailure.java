package surely.races.write;

/** Makes the first inserter roll back, as if something after its insert had failed. */
public class PlannedFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The failure, with a message that says that it was planned. */
  public PlannedFailure() {
    super("planned");
  }
}
