package surely.test.server;

import java.util.Map;

/** A server on the suite's database without a mail session and without a public address. */
public final class WithoutMail {
  private static String server;

  private WithoutMail() {}

  /** The server's address, without a slash at its end. */
  public static synchronized String server() {
    if (server == null)
      server =
          FurtherServer.server(
              "without-mail",
              Suite.application(),
              Map.of("SURELY_MAIL_SESSION", "", "SURELY_PUBLIC_ADDRESS", ""));
    return server;
  }
}
