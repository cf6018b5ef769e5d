package surely.soak.checker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.soak.history.Event;
import surely.soak.history.Journal;
import surely.soak.history.Kind;

/** The journals of all clients, by write. What is wrong with the answers alone is found here. */
final class History {
  private final Map<Kind, Map<String, Told>> writes = new EnumMap<>(Kind.class);

  private History() {}

  static History read(Path journals, Findings findings) throws IOException {
    History history = new History();
    Journal.read(journals, event -> history.add(event, findings));
    for (Kind kind : Kind.values())
      history
          .of(kind)
          .forEach(
              (id, told) ->
                  findings.unless(
                      told.isAcknowledged() || told.isRefused(), kind + " never known", id));
    return history;
  }

  private void add(Event event, Findings findings) {
    if (event.kind() == Kind.READ) {
      findings.unless(
          event.result().equals(event.payload()),
          "read " + event.id() + " that differs from what was acknowledged",
          event);
      return;
    }
    String wrong =
        writes
            .computeIfAbsent(event.kind(), kind -> new LinkedHashMap<>())
            .computeIfAbsent(event.subject() + " " + event.id(), id -> new Told(event))
            .add(event);
    if (wrong != null) findings.add(event.kind() + " " + wrong, event);
  }

  /** All writes of a kind, by "subject id". */
  Map<String, Told> of(Kind kind) {
    return writes.getOrDefault(kind, Map.of());
  }

  long acknowledged() {
    return writes.values().stream()
        .flatMap(all -> all.values().stream())
        .filter(Told::isAcknowledged)
        .count();
  }
}
