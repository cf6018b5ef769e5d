package surely.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import surely.run.Serving;
import surely.run.Settings;
import surely.test.Suite;

/** A server beside that of the suite, on its database: what is limited is limited to little, and a proxy on this machine is trusted. It ends with the suite. */
final class Configured {
  static final int DEADLINE = 4;
  static final String PUBLIC_ADDRESS = "https://surveys.example.org/our";
  static final String METRICS_TOKEN = "only-for-prometheus";
  private static final Path FOLDER = Path.of("target", "configured");
  private static Integer port;

  private Configured() {}

  /** Its address, without a slash at its end. */
  static synchronized URI server() {
    if (port == null) port = start();
    return URI.create("http://127.0.0.1:" + port);
  }

  static Path log() {
    return FOLDER.resolve("server.log");
  }

  private static int start() {
    try {
      int free = Serving.freePort();
      Serving serving = Serving.start(new Settings("127.0.0.1", free, FOLDER, Optional.of(Suite.application()), Map.of(
          "SURELY_BODY_DEADLINE", "PT" + DEADLINE + "S", "SURELY_BODY_SENDERS", "40", "SURELY_BODY_SENDERS_ADDRESS", "30", "SURELY_PUBLIC_ADDRESS", PUBLIC_ADDRESS + "/",
          "SURELY_TRUSTED_PROXIES", "127.0.0.1, 2001:db8::/32", "SURELY_METRICS_TOKEN", METRICS_TOKEN)));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(serving), "stop-configured"));
      return free;
    } catch (Exception e) {
      throw new IllegalStateException("no server", e);
    }
  }

  private static void close(Serving serving) {
    try {
      serving.close();
    } catch (Exception e) {
      System.err.println("The configured server did not stop in order: " + e);
    }
  }
}
