package surely.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/** A server on the suite's database with low limits. It trusts a proxy on this machine. */
final class Configured {
  static final int DEADLINE = 4;
  static final int REQUESTS = 16;
  static final String PUBLIC_ADDRESS = "https://surveys.example.org/our";
  static final String METRICS_TOKEN = "only-for-prometheus";
  private static URI server;

  private Configured() {}

  /** The server's address, without a slash at its end. */
  static synchronized URI server() {
    if (server == null)
      server =
          URI.create(
              FurtherServer.server(
                  "configured",
                  Suite.application(),
                  Map.of(
                      "SURELY_BODY_DEADLINE",
                      "PT" + DEADLINE + "S",
                      "SURELY_BODY_SENDERS",
                      "40",
                      "SURELY_BODY_SENDERS_ADDRESS",
                      "30",
                      "SURELY_REQUESTS",
                      Integer.toString(REQUESTS),
                      "SURELY_PUBLIC_ADDRESS",
                      PUBLIC_ADDRESS + "/",
                      "SURELY_TRUSTED_PROXIES",
                      "127.0.0.1, 2001:db8::/32",
                      "SURELY_METRICS_TOKEN",
                      METRICS_TOKEN)));
    return server;
  }

  static Path log() {
    return FurtherServer.FOLDERS.resolve("configured").resolve("server.log");
  }
}
