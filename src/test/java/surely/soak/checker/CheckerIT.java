package surely.soak.checker;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.database.Account;
import surely.soak.client.Fleet;
import surely.test.Until;
import surely.test.database.Rows;
import surely.test.database.Snapshot;
import surely.test.server.FurtherServer;
import surely.test.server.Suite;

/** The control of the checker: what is planted by hand is found. */
class CheckerIT {
  private static final String SCHEMA = "checked";
  private static final String ONE = "(SELECT id FROM response ORDER BY id LIMIT 1)";
  @TempDir private static Path folder;
  private static Path journals;
  private static Rows rows;
  private static Snapshot snapshot;

  @BeforeAll
  static void someHistory() throws IOException {
    Account database = Suite.emptyDatabase(SCHEMA);
    String server = FurtherServer.server(SCHEMA, database, Map.of());
    journals = folder.resolve("journals");
    try (Fleet fleet = new Fleet(URI.create(server), 17, 4, Duration.ZERO, journals)) {
      fleet.during("none");
      fleet.awaitTried(1000, Duration.ofMinutes(2));
    }
    Account administrator = Suite.on(SCHEMA, Suite.administrator());
    rows = Rows.of(administrator);
    // what the server does by itself is done, and changes nothing any more
    Until.holds(Duration.ofMinutes(2), () -> rows.count("SELECT COUNT(*) FROM uncounted") == 0);
    snapshot = Snapshot.of(administrator);
  }

  @AfterEach
  void restore() {
    snapshot.restore();
  }

  @Test
  void nothingIsFoundWhereNothingIsWrong() throws IOException {
    assertThat(Checker.check(journals, rows), is(empty()));
  }

  @Test
  void aLostResponseIsFound() throws IOException {
    rows.run("DELETE FROM response ORDER BY id LIMIT 1");
    assertFound("RESPOND acknowledged, but lost");
  }

  @Test
  void aDoubledResponseIsFound() throws IOException {
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT survey_id, CONCAT(id, '-again'), answers, submitted_at FROM response "
            + "WHERE id = "
            + ONE);
    assertFound("RESPOND stored, but unknown");
    assertFound("half response: in the results twice, or never");
  }

  @Test
  void aChangedAnswerIsFound() throws IOException {
    rows.run("UPDATE response SET answers = '{\"like\": \"maybe\"}' WHERE id = " + ONE);
    assertFound("RESPOND stored as something else");
  }

  @Test
  void pointsThatWereMovedTwiceAreFound() throws IOException {
    rows.run("UPDATE account SET balance = balance + 1 ORDER BY member_id LIMIT 1");
    assertFound("balance that its ledger entries do not explain");
    assertFound("ledger that does not sum to zero");
  }

  @Test
  void aLostOrDoubledWriteOfEachOtherKindIsFound() throws IOException {
    rows.run("SET STATEMENT foreign_key_checks = 0 FOR DELETE FROM member WHERE NOT administrator");
    rows.run("DELETE FROM card_collection LIMIT 1");
    rows.run("DELETE FROM tracker");
    rows.run("UPDATE survey SET state = 'draft' LIMIT 1");
    rows.run("DELETE FROM invitation LIMIT 1");
    rows.run("UPDATE quota SET taken = taken - 1 WHERE subject LIKE 'survey:%' AND taken > 0");
    assertFound("SIGN_UP acknowledged, but lost");
    assertFound("COLLECT acknowledged, but lost");
    assertFound("TRACK acknowledged, but lost");
    assertFound("SET acknowledged, but lost");
    assertFound("OPEN acknowledged, but lost");
    assertFound("INVITE acknowledged, but lost or doubled");
    assertFound("more responses than the limit, or other than places taken");
  }

  @Test
  void anIdThatIsAcknowledgedTwiceAsNewIsFound() throws IOException {
    assertFoundIn(line -> line + "\n" + line, "RESPOND acknowledged twice as new");
  }

  @Test
  void aSecondAnswerThatDiffersIsFound() throws IOException {
    assertFoundIn(
        line -> line + "\n" + line.replace("\tNEW\t", "\tREPEATED\t") + "0",
        "RESPOND two answers that differ");
  }

  @Test
  void anOutcomeThatStaysUnknownIsFound() throws IOException {
    assertFoundIn(line -> line.replace("\tNEW\t", "\tUNKNOWN\t"), "RESPOND never known");
  }

  private static void assertFound(String what) throws IOException {
    assertThat(Checker.check(journals, rows), hasItem(Matchers.containsString("times: " + what)));
  }

  /** Changes the first line about a new response whose id comes once. */
  private static void assertFoundIn(UnaryOperator<String> change, String what) throws IOException {
    Path file = journals.resolve("00.tsv");
    List<String> lines = Files.readAllLines(file);
    String chosen =
        lines.stream()
            .filter(line -> line.contains("\tRESPOND\t") && line.contains("\tNEW\t"))
            .filter(line -> count(lines, line.split("\t")[3]) == 1)
            .findFirst()
            .orElseThrow();
    try {
      Files.write(
          file,
          lines.stream().map(line -> line.equals(chosen) ? change.apply(line) : line).toList());
      assertFound(what);
    } finally {
      Files.write(file, lines);
    }
  }

  private static long count(List<String> lines, String id) {
    return lines.stream().filter(line -> line.contains("\t" + id + "\t")).count();
  }
}
