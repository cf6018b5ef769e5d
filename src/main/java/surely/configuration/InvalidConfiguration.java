package surely.configuration;

/**
 * The server must not start with its configuration. The message is one line that names each
 * setting, its value and what it takes.
 */
public final class InvalidConfiguration extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidConfiguration(String message) {
    super(message, null, false, false);
  }
}
