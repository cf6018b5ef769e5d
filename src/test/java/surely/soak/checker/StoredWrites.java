package surely.soak.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import surely.soak.history.Kind;
import surely.test.database.Rows;

/**
 * Compares writes with rows: an acknowledged write has its row, once and with its payload; no other
 * row is there.
 */
final class StoredWrites {
  private static final char SEPARATOR = '|';
  private static final String MEMBERS =
      "SELECT CONCAT_WS('|', CONCAT(' ', email), id) FROM member WHERE NOT administrator";
  private static final String SURVEYS =
      "SELECT CONCAT_WS('|', CONCAT(owner, ' ', title), id) FROM survey";
  private static final String STATES =
      "SELECT CONCAT_WS('|', CONCAT(owner, ' ', id), state) FROM survey";
  private static final String COLLECTIONS =
      "SELECT CONCAT_WS('|', CONCAT(member_id, ' ', card_id), '') FROM card_collection";
  private static final String RESPONSES =
      "SELECT CONCAT_WS('|', CONCAT(survey_id, ' ', id), JSON_VALUE(answers, '$.like')) "
          + "FROM response";
  private static final String TRACKERS =
      "SELECT CONCAT_WS('|', CONCAT(member_id, ' ', type), value) FROM tracker";
  private static final String INVITATIONS =
      "SELECT CONCAT_WS('|', survey_id, COUNT(*)) FROM invitation GROUP BY survey_id";

  private final History history;
  private final Rows rows;
  private final Findings findings;

  StoredWrites(History history, Rows rows, Findings findings) {
    this.history = history;
    this.rows = rows;
    this.findings = findings;
  }

  void check() {
    compare(Kind.SIGN_UP, MEMBERS, StoredWrites::id);
    compare(Kind.CREATE, SURVEYS, StoredWrites::id);
    compare(Kind.COLLECT, COLLECTIONS, told -> "");
    compare(Kind.RESPOND, RESPONSES, Told::payload);
    trackers();
    states();
    invitations();
  }

  private static String id(Told told) {
    return told.result().split(" ")[0];
  }

  private interface Value {
    String of(Told told);
  }

  private void compare(Kind kind, String sql, Value value) {
    Map<String, String> stored = stored(kind.toString(), sql);
    history.of(kind).forEach((id, told) -> compare(kind, id, told, stored.remove(id), value));
    stored.forEach((id, row) -> findings.add(kind + " stored, but unknown", id));
  }

  private void compare(Kind kind, String id, Told told, String row, Value value) {
    if (told.isAcknowledged()) {
      findings.unless(row != null, kind + " acknowledged, but lost", id);
      if (row != null)
        findings.unless(
            row.equals(value.of(told)),
            kind + " stored as something else",
            id + ": " + row + " instead of " + value.of(told));
    } else if (told.isRefused()) findings.unless(row == null, kind + " refused, but stored", id);
  }

  /** The values of rows by their keys. A key that comes twice is wrong. */
  private Map<String, String> stored(String what, String sql) {
    Map<String, String> stored = new HashMap<>();
    for (String row : rows.column(sql)) {
      int at = row.indexOf(SEPARATOR);
      String before = stored.put(row.substring(0, at), row.substring(at + 1));
      findings.unless(before == null, what + " stored twice", row);
    }
    return stored;
  }

  /**
   * A tracker that was set has the value that was acknowledged last; or an earlier one whose
   * request got no answer, because that request may have arrived late.
   */
  private void trackers() {
    Map<String, String> stored = stored("tracker", TRACKERS);
    history
        .of(Kind.TRACK)
        .forEach((id, told) -> compare(Kind.TRACK, id, told, stored.remove(id), Told::result));
    Map<String, List<Told>> sets =
        history.of(Kind.SET).entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    set -> set.getKey().replaceFirst("#.*", ""),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    sets.forEach(
        (id, all) -> {
          String value = String.valueOf(stored.remove(id));
          Told last = all.get(all.size() - 1);
          findings.unless(
              value.equals(last.payload())
                  || all.stream()
                      .anyMatch(told -> told.wasUnknown() && told.payload().equals(value)),
              "SET acknowledged, but lost",
              id + ": " + value + " instead of " + last.payload());
        });
    stored.forEach((id, row) -> findings.add("tracker stored, but unknown", id));
  }

  private void states() {
    Map<String, String> stored = stored("survey", STATES);
    for (Kind kind : List.of(Kind.OPEN, Kind.CLOSE))
      history
          .of(kind)
          .forEach(
              (id, told) -> {
                boolean closed =
                    history.of(Kind.CLOSE).containsKey(id)
                        && history.of(Kind.CLOSE).get(id).isAcknowledged();
                findings.unless(
                    !told.isAcknowledged() || (closed ? "closed" : "open").equals(stored.get(id)),
                    kind + " acknowledged, but lost",
                    id + ": " + stored.get(id));
              });
  }

  private void invitations() {
    Map<String, String> stored = stored("invitations", INVITATIONS);
    history
        .of(Kind.INVITE)
        .forEach(
            (id, told) ->
                findings.unless(
                    told.payload().equals(stored.remove(id.split(" ")[0])),
                    "INVITE acknowledged, but lost or doubled",
                    id));
    stored.forEach((id, row) -> findings.add("invitations that nobody made", id));
  }
}
