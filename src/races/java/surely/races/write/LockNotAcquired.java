package surely.races.write;

/** Another request held a lock for longer than this one waits. */
public class LockNotAcquired extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Could not acquire the lock of this name. */
  public LockNotAcquired(String name) {
    super("no lock on " + name);
  }
}
