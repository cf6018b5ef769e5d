package surely.problem;

import java.io.IOException;

/**
 * The client has hung up before its answer was sent. It is nobody's failure, so nothing is logged.
 */
public final class ClientGone extends IOException {
  private static final long serialVersionUID = 1;

  public ClientGone() {
    super("The client has hung up.");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
