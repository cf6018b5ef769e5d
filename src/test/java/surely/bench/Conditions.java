package surely.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.launcher.server.Product;
import surely.test.Machine;
import surely.test.database.Rows;

/** What a run depends on: its date, plan, servers, JVM and machine. */
final class Conditions {

  private Conditions() {}

  static Map<String, String> of(Servers servers, Plan plan) throws IOException {
    Rows rows = Rows.of(servers.database().administrator());
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    conditions.put("run", plan.name());
    conditions.put("server", Product.chosen().name());
    conditions.put(
        "database",
        rows.value("SELECT @@version")
            + ", innodb_flush_log_at_trx_commit="
            + rows.value("SELECT @@innodb_flush_log_at_trx_commit"));
    conditions.put("java", Machine.java());
    conditions.put("machine", Machine.name() + ", for server, database and clients");
    conditions.put("load before the run", Machine.load());
    return conditions;
  }
}
