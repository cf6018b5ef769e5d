package surely.test.server;

import java.util.Map;
import java.util.Optional;
import surely.launcher.Serving;
import surely.launcher.database.Account;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;

/** A server beside the suite's that a test stops, and may start again on the same port. */
public final class StoppableServer implements AutoCloseable {
  private final LaunchSettings settings;
  private Serving serving;

  /**
   * Starts it on the suite's database.
   *
   * @param name of its folder
   */
  public StoppableServer(String name) throws Exception {
    this(name, Suite.application());
  }

  /** The same on another database. */
  public StoppableServer(String name, Account database) throws Exception {
    settings =
        new LaunchSettings(
            "127.0.0.1",
            Ports.free(),
            FurtherServer.FOLDERS.resolve(name),
            Optional.of(database),
            Map.of());
    start();
  }

  /** Its address, without a slash at its end. */
  public String url() {
    return "http://" + settings.host() + ":" + settings.port();
  }

  public void start() throws Exception {
    serving = Serving.start(settings);
  }

  /** Returns when its process has ended. */
  public void stop() throws Exception {
    Process process = serving.server().process();
    serving.close();
    if (process.isAlive()) throw new AssertionError("the server still runs");
  }

  @Override
  public void close() throws Exception {
    serving.close();
  }
}
