package surely.races.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Where and with what a run was made. */
final class Conditions {

  private Conditions() {}

  static Map<String, String> of(RaceServers arena, Plan plan) throws SQLException, IOException {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    conditions.put("run", plan.name().toLowerCase(Locale.ROOT));
    conditions.put("servers", String.join(", ", arena.versions()));
    conditions.put("java", System.getProperty("java.vm.name") + " " + Runtime.version().feature());
    conditions.put(
        "machine",
        Runtime.getRuntime().availableProcessors()
            + " cores ("
            + processor()
            + "), "
            + System.getProperty("os.name"));
    conditions.put(
        "load",
        String.format(
            Locale.ROOT,
            "%.1f",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    return conditions;
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.notExists(info)) return System.getProperty("os.arch");
    try (var lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*: ", ""))
          .findFirst()
          .orElse("?");
    }
  }
}
