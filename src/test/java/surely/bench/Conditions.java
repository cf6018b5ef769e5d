package surely.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import surely.test.database.Rows;

/** Where and with what a run was made. */
final class Conditions {

  private Conditions() {}

  static Map<String, String> of(Servers servers, Plan plan) throws IOException {
    Rows rows = Rows.of(servers.database().administrator());
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    conditions.put("run", plan.name());
    conditions.put("server", System.getProperty("surely.product", "payara"));
    conditions.put(
        "database",
        rows.value("SELECT @@version")
            + ", innodb_flush_log_at_trx_commit="
            + rows.value("SELECT @@innodb_flush_log_at_trx_commit"));
    conditions.put("java", System.getProperty("java.vm.name") + " " + Runtime.version().feature());
    conditions.put(
        "machine",
        Runtime.getRuntime().availableProcessors()
            + " cores ("
            + processor()
            + "), "
            + System.getProperty("os.name")
            + ", for server, database and clients");
    conditions.put("load before the run", load());
    return conditions;
  }

  /** How many processes were running or wanted to, on average of the last minute. */
  private static String load() {
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
