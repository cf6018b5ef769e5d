package surely.test.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import surely.launcher.Serving;
import surely.launcher.database.Account;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;

/**
 * Further servers beside the suite's, with the same WAR and, except for the given settings, the
 * same configuration. They end with the suite.
 */
public final class FurtherServer {
  /** The folder of each server, by its name. */
  public static final Path FOLDERS = Path.of("target", "further");

  private FurtherServer() {}

  /**
   * Starts a server.
   *
   * @param name of its folder
   * @param configuration further environment variables, beside those of the suite; its public
   *     address is its own unless it is given
   * @return its address, without a slash at its end
   */
  public static String server(String name, Account database, Map<String, String> configuration) {
    try {
      int port = Ports.free();
      Map<String, String> variables = new HashMap<>(configuration);
      variables.putIfAbsent("SURELY_PUBLIC_ADDRESS", "http://127.0.0.1:" + port);
      Serving serving =
          Serving.start(
              new LaunchSettings(
                  "127.0.0.1", port, FOLDERS.resolve(name), Optional.of(database), variables));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(name, serving), "stop-" + name));
      return "http://127.0.0.1:" + port;
    } catch (Exception e) {
      throw new IllegalStateException("no server " + name, e);
    }
  }

  private static void close(String name, Serving serving) {
    try {
      serving.close();
    } catch (Exception e) {
      System.err.println("The server " + name + " did not stop in order: " + e);
    }
  }
}
