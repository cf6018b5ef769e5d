package surely.test;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import surely.run.Account;
import surely.run.Serving;
import surely.run.Settings;

/** Servers beside that of the suite: the same WAR, the same configuration. They end with the suite. */
final class Second {
  private Second() {}

  /**
   * Starts one.
   *
   * @param name of its folder in target/
   * @return its address, without a slash at its end
   */
  static String server(String name, Account database) {
    try {
      int port = Serving.freePort();
      Serving serving = Serving.start(new Settings("127.0.0.1", port, Path.of("target", name), Optional.of(database), Map.of()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(serving), "stop-" + name));
      return "http://127.0.0.1:" + port;
    } catch (Exception e) {
      throw new IllegalStateException("no second server", e);
    }
  }

  private static void close(Serving serving) {
    try {
      serving.close();
    } catch (Exception e) {
      System.err.println("The second server did not stop in order: " + e);
    }
  }
}
