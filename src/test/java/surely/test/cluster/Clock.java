package surely.test.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The clock of one process, by libfaketime, which can be set while the process runs. */
public final class Clock {
  private static final Path LIBRARY =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");
  private static final Path FILE = Path.of("target/cluster/clock").toAbsolutePath();

  private Clock() {}

  public static boolean isInstalled() {
    return Files.exists(LIBRARY);
  }

  /** Sets the clock to so many seconds after the right time. */
  public static void set(int seconds) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, "%+d\n".formatted(seconds));
  }

  /**
   * The environment of the process. Durations are right, whatever its clock says. Without the last
   * line, timed waits of a JVM end at once, and it does nothing but wait again.
   */
  static Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", LIBRARY.toString(),
        "FAKETIME_TIMESTAMP_FILE", FILE.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }
}
