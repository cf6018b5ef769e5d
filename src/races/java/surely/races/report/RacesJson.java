package surely.races.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import surely.races.Cell;
import surely.races.Result;
import surely.races.Traffic;
import surely.races.holder.HolderResult;
import surely.races.locks.SeenLock;
import surely.races.locks.Sighting;

/** All findings as JSON, one cell per line, for further analysis. */
final class RacesJson {
  private final Findings findings;

  RacesJson(Findings findings) {
    this.findings = findings;
  }

  @Override
  public String toString() {
    StringBuilder json = new StringBuilder("{\n\"conditions\": ");
    JsonObjectBuilder conditions = Json.createObjectBuilder();
    findings.conditions.forEach(conditions::add);
    json.append(conditions.build()).append(",\n");
    lines(json, "cells", findings.results().map(RacesJson::cell).toList(), ",\n");
    lines(json, "traffic", findings.traffic.stream().map(RacesJson::traffic).toList(), ",\n");
    lines(json, "holders", findings.holders.stream().map(RacesJson::holder).toList(), ",\n");
    lines(json, "locks", findings.sightings.stream().map(RacesJson::sighting).toList(), "\n}\n");
    return json.toString();
  }

  private static void lines(
      StringBuilder json, String name, List<JsonObjectBuilder> objects, String end) {
    json.append('"').append(name).append("\": [\n");
    for (int i = 0; i < objects.size(); i++)
      json.append(objects.get(i).build()).append(i == objects.size() - 1 ? "\n" : ",\n");
    json.append(']').append(end);
  }

  private static JsonObjectBuilder cell(Result result) {
    JsonObjectBuilder json =
        conditions(result.cell).add("rounds", result.rounds).add("requests", result.requests);
    result.seen.forEach((symptom, count) -> json.add(name(symptom), count));
    json.add("duplicates", result.duplicates).add("conflicts", result.conflicts);
    json.add("p50_ms", rounded(result.p50Millis)).add("p99_ms", rounded(result.p99Millis));
    JsonObjectBuilder errors = Json.createObjectBuilder();
    result.errors.forEach(errors::add);
    if (!result.errors.isEmpty()) json.add("errors", errors);
    if (!result.deadlock.isEmpty()) json.add("deadlock", result.deadlock);
    return json;
  }

  private static JsonObjectBuilder conditions(Cell cell) {
    return Json.createObjectBuilder()
        .add("strategy", name(cell.strategy()))
        .add("situation", name(cell.situation()))
        .add("engine", name(cell.engine()))
        .add("isolation", name(cell.isolation()))
        .add("clients", cell.clients())
        .add("nodes", cell.nodes())
        .add("first_rolls_back", cell.rollsBack());
  }

  private static JsonObjectBuilder traffic(Traffic t) {
    return conditions(t.cell())
        .add("requests", t.requests())
        .add("per_second", Math.round(t.perSecond()))
        .add("slowest_turn", Math.round(t.slowest()))
        .add("fastest_turn", Math.round(t.fastest()))
        .add("failed", t.failed())
        .add("p50_ms", rounded(t.p50Millis()))
        .add("p99_ms", rounded(t.p99Millis()))
        .add("statements", rounded(t.statements()))
        .add("redis_commands", rounded(t.redis()))
        .add("server_cpu_ms", rounded(t.serverCpu()))
        .add("node_cpu_ms", rounded(t.nodeCpu()));
  }

  private static JsonObjectBuilder holder(HolderResult result) {
    return Json.createObjectBuilder()
        .add("strategy", name(result.cell().strategy()))
        .add("frozen", result.cell().frozen())
        .add("before_insert", result.cell().beforeInsert())
        .add("rows", result.rows())
        .add("seconds", rounded(result.seconds()))
        .add("other", result.other())
        .add("first", result.first());
  }

  private static JsonObjectBuilder sighting(Sighting seen) {
    JsonObjectBuilder locks = Json.createObjectBuilder();
    seen.held()
        .forEach(
            (who, held) -> {
              JsonArrayBuilder list = Json.createArrayBuilder();
              for (SeenLock lock : held)
                list.add(
                    (lock.waiting() ? "waits for " : "holds ")
                        + lock.words()
                        + " ("
                        + lock.index()
                        + ")");
              locks.add(who, list);
            });
    JsonObjectBuilder said = Json.createObjectBuilder();
    seen.said().forEach(said::add);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("script", seen.scenario().name())
            .add("locks", locks)
            .add("waits", Json.createArrayBuilder(seen.waitsFor()))
            .add("said", said);
    return seen.deadlock() == null ? json : json.add("deadlock", seen.deadlock().words());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
