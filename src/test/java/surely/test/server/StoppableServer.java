package surely.test.server;

import java.util.Map;
import java.util.Optional;
import surely.launcher.Serving;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;

/**
 * A server beside the suite's, on the same database, that a test stops and starts again on the same
 * port.
 */
public final class StoppableServer implements AutoCloseable {
  private final LaunchSettings settings;
  private Serving serving;

  /**
   * Starts it.
   *
   * @param name of its folder
   */
  public StoppableServer(String name) throws Exception {
    settings =
        new LaunchSettings(
            "127.0.0.1",
            Ports.free(),
            FurtherServer.FOLDERS.resolve(name),
            Optional.of(Suite.application()),
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
