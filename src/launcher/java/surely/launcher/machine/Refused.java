package surely.launcher.machine;

/** Surely can't run here. The message is the one line that tells its user why. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Refused(String line) {
    super(line);
  }
}
