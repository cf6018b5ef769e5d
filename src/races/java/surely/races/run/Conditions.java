package surely.races.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import surely.test.Machine;

/** What a run depends on: its date, plan, servers, JVM and machine. */
final class Conditions {

  private Conditions() {}

  static Map<String, String> of(RaceServers arena, Plan plan) throws SQLException, IOException {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    conditions.put("run", plan.name().toLowerCase(Locale.ROOT));
    conditions.put("servers", String.join(", ", arena.versions()));
    conditions.put("java", Machine.java());
    conditions.put("machine", Machine.name());
    conditions.put("load", Machine.load());
    return conditions;
  }
}
