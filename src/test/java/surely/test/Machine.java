package surely.test;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Describes this machine, for those who read what was measured on it. */
public final class Machine {

  private Machine() {}

  public static String java() {
    return System.getProperty("java.vm.name") + " " + Runtime.version().feature();
  }

  /** Its cores and its operating system. */
  public static String name() throws IOException {
    return Runtime.getRuntime().availableProcessors()
        + " cores ("
        + processor()
        + "), "
        + System.getProperty("os.name");
  }

  /** The average number of processes, over the last minute, that were running or ready to run. */
  public static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.notExists(info)) return System.getProperty("os.arch");
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*: ", ""))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
