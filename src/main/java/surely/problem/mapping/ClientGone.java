package surely.problem.mapping;

import java.io.IOException;

/**
 * The client has hung up before its response was sent. That is not a failure, so it is not logged.
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
