package surely.bench.result;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** All findings as JSON, one measurement per line, for further analysis. */
final class BenchJson {
  private final Findings findings;
  private final StringBuilder text = new StringBuilder();

  BenchJson(Findings findings) {
    this.findings = findings;
  }

  @Override
  public String toString() {
    text.setLength(0);
    JsonObjectBuilder conditions = Json.createObjectBuilder();
    findings.conditions.forEach(conditions::add);
    text.append("{\n\"conditions\": ").append(conditions.build()).append(",\n");
    text.append("\"seconds\": ").append(seconds()).append(",\n");
    text.append("\"memory_mb\": ").append(memory()).append(",\n");
    text.append("\"cpu_respond_to_floor\": ").append(ratios()).append(",\n");
    lines("first_minute", findings.firstMinute.stream().map(BenchJson::round).toList(), ",\n");
    lines("workloads", findings.medians().stream().map(BenchJson::round).toList(), ",\n");
    lines("exports", findings.exports.stream().map(BenchJson::export).toList(), "\n}\n");
    return text.toString();
  }

  private void lines(String name, List<JsonObject> objects, String end) {
    text.append('"').append(name).append("\": [\n");
    for (int i = 0; i < objects.size(); i++)
      text.append(objects.get(i)).append(i == objects.size() - 1 ? "\n" : ",\n");
    text.append(']').append(end);
  }

  private JsonObject seconds() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    findings.durations.forEach((what, time) -> json.add(what, time.toMillis() / 1e3));
    return json.build();
  }

  private JsonObject memory() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    findings.memory.forEach((when, memory) -> add(json, when, memory));
    return json.build();
  }

  private JsonObject ratios() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (int connections : findings.connections())
      findings
          .ratioToFloor(connections)
          .ifPresent(ratio -> add(json, Integer.toString(connections), ratio));
    return json.build();
  }

  private static JsonObject round(Round round) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("workload", round.workload())
            .add("connections", round.connections())
            .add("requests", round.requests());
    add(json, "per_second", round.perSecond());
    add(json, "p50_ms", round.p50());
    add(json, "p99_ms", round.p99());
    add(json, "server_cpu_ms", round.serverCpu());
    add(json, "database_cpu_ms", round.databaseCpu());
    add(json, "client_cpu_ms", round.clientCpu());
    add(json, "memory_mb", round.memory());
    return json.build();
  }

  private static JsonObject export(Export export) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("export", export.name()).add("bytes", export.bytes());
    add(json, "seconds", export.time().toMillis() / 1e3);
    add(json, "heap_mb", export.heap());
    return json.build();
  }

  /** Adds the value, or nothing if it could not be measured. */
  private static void add(JsonObjectBuilder json, String name, double value) {
    if (!Double.isNaN(value)) json.add(name, Math.round(value * 1000) / 1000.0);
  }
}
