package surely.test;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A process that is stopped for a while, as on a suspended machine. */
public final class Frozen implements AutoCloseable {
  private final ProcessHandle process;

  private Frozen(ProcessHandle process) {
    this.process = process;
  }

  /**
   * Stops the process. A busy machine delivers the signal late, and until then the process still
   * works.
   */
  public static Frozen process(ProcessHandle process) {
    assumeFalse(
        System.getProperty("os.name").startsWith("Windows"),
        "Windows can't stop a process for a while");
    signal("STOP", process);
    Until.holds(
        Duration.ofMinutes(1),
        () -> output("ps", "-o", "stat=", "-p", Long.toString(process.pid())).startsWith("T"));
    return new Frozen(process);
  }

  /** Lets it go on. */
  @Override
  public void close() {
    signal("CONT", process);
  }

  private static void signal(String name, ProcessHandle process) {
    output("kill", "-" + name, Long.toString(process.pid()));
  }

  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
