package surely.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import surely.openapi.Description;
import surely.openapi.Operation;

/** Who may make which call: a line for each operation, in the order of openapi.yaml. */
final class PermissionTable {
  private static final Path RECORDED = Path.of("src/test/resources/surely/permissions.txt");
  private static final Path PUBLISHED = Path.of("src/doc/permissions.md");
  private static final String HEAD =
      """
      # Who may make which call of openapi.yaml, as PermissionsIT has found. Recorded anew by
      #   mvn verify -Dit.test=PermissionsIT -Dsurely.permissions.record=true
      """;
  private static final String TABLE = "| | nobody |";

  private final Map<String, Set<Caller>> rows = new HashMap<>();

  void put(Operation operation, Set<Caller> callers) {
    rows.put(operation.id(), callers);
  }

  boolean may(Operation operation, Caller caller) {
    return rows.get(operation.id()).contains(caller);
  }

  static String recorded() throws IOException {
    return Files.readString(RECORDED);
  }

  static String published() throws IOException {
    return Files.readString(PUBLISHED);
  }

  void write() throws IOException {
    Files.createDirectories(RECORDED.getParent());
    Files.writeString(RECORDED, text());
    Files.writeString(PUBLISHED, page());
  }

  String text() {
    return HEAD
        + lines(
            operation ->
                operation.id()
                    + ": "
                    + Arrays.stream(Caller.values())
                        .filter(caller -> may(operation, caller))
                        .map(Caller::toString)
                        .collect(Collectors.joining(" ")));
  }

  /** The published page with its own words and this table. */
  String page() throws IOException {
    String words = published().split(Pattern.quote(TABLE), 2)[0];
    String heads = Arrays.stream(Caller.values()).map(PermissionTable::head).collect(joined());
    return words
        + "| | %s |\n| --- |%s\n".formatted(heads, " :-: |".repeat(Caller.values().length))
        + lines(
            operation ->
                "| `%s` %s | %s |"
                    .formatted(operation.id(), operation.summary(), ticks(operation)));
  }

  private String ticks(Operation operation) {
    return Arrays.stream(Caller.values())
        .map(caller -> may(operation, caller) ? "✓" : "")
        .collect(joined());
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" | ");
  }

  /** Such as {@code owner's token: read}. */
  private static String head(Caller caller) {
    return caller.hasApiToken() ? caller.who + "'s token: `" + caller.scope + "`" : "" + caller;
  }

  private static String lines(Function<Operation, String> line) {
    return Description.read().operations().stream()
        .map(operation -> line.apply(operation).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }
}
