package surely.fuzz;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import surely.fuzz.attack.Attack;
import surely.fuzz.attack.Attacks;
import surely.fuzz.attack.Stage;
import surely.openapi.Operation;

/**
 * Payara's responses to the first attacks on each operation, in a small file: a letter for each
 * outcome, then for each operation the checksum of its attacks and a letter for each response.
 */
final class Recording {
  static final int ATTACKS = 400;
  private static final Path FILE = Path.of("src/test/resources/surely/fuzz/payara.txt");
  private static final String HEAD =
      """
      # What Payara answers to the bad inputs of SameResponsesIT, which other servers are \
      compared with. Recorded anew by
      #   mvn verify -Dit.test=SameResponsesIT -Dsurely.fuzz.record=true
      # First a letter for each outcome; then for each call a checksum of what is sent, and \
      the letter of each response.
      """;
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final Stage ANY =
      new Stage(
          "member-token", "administrator-token", "draft", "open", "colleague", "link", "card");

  private final Map<String, Call> calls;

  private record Call(String checksum, List<Outcome> outcomes) {}

  private Recording(Map<String, Call> calls) {
    this.calls = calls;
  }

  static Recording empty() {
    return new Recording(new LinkedHashMap<>());
  }

  static Recording read() throws IOException {
    Map<String, Outcome> letters = new LinkedHashMap<>();
    Map<String, Call> calls = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FILE)) {
      String[] words = line.split(" ", 3);
      if (line.startsWith("#") || line.isEmpty()) continue;
      if (words[0].length() == 1) letters.put(words[0], new Outcome(line.substring(2)));
      else
        calls.put(
            words[0],
            new Call(
                words[1],
                words[2].chars().mapToObj(c -> letters.get(Character.toString(c))).toList()));
    }
    return new Recording(calls);
  }

  void write() throws IOException {
    List<String> outcomes =
        calls.values().stream()
            .flatMap(call -> call.outcomes.stream())
            .map(Outcome::text)
            .distinct()
            .sorted()
            .toList();
    StringBuilder file = new StringBuilder(HEAD);
    for (String outcome : outcomes)
      file.append(LETTERS.charAt(outcomes.indexOf(outcome)))
          .append(' ')
          .append(outcome)
          .append('\n');
    calls.forEach(
        (id, call) ->
            file.append(id)
                .append(' ')
                .append(call.checksum)
                .append(' ')
                .append(
                    call.outcomes.stream()
                        .map(o -> LETTERS.substring(outcomes.indexOf(o.text())).substring(0, 1))
                        .collect(joining()))
                .append('\n'));
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, file);
  }

  void put(Operation operation, List<Outcome> outcomes) {
    calls.put(operation.id(), new Call(checksum(operation), outcomes));
  }

  /**
   * The recorded outcomes of an operation. Empty if its attacks have changed, because its
   * description has.
   */
  List<Outcome> of(Operation operation) {
    Call call = calls.get(operation.id());
    return call != null && call.checksum.equals(checksum(operation)) ? call.outcomes : List.of();
  }

  private static String checksum(Operation operation) {
    var sum = new CRC32();
    for (Attack attack : attacks(operation, ANY)) sum.update(attack.request().bytes("host"));
    return "%08x".formatted(sum.getValue());
  }

  static List<Attack> attacks(Operation operation, Stage stage) {
    List<Attack> attacks = new ArrayList<>();
    for (int number = 0; number < ATTACKS; number++)
      attacks.add(Attacks.on(operation, stage, Attacks.SEED, number));
    return attacks;
  }
}
