package surely.races;

/** Somebody else held a lock for longer than the request was ready to wait. */
public class LockNotAcquired extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A lock of this name. */
  public LockNotAcquired(String name) {
    super("no lock on " + name);
  }
}
