package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Secrets;
import surely.test.server.FurtherServer;
import surely.test.server.ServerLog;
import surely.test.server.Suite;

/**
 * Runs after all other tests. The server's log has only the stack traces that they provoked on
 * purpose, and no secret.
 */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class LogIT {
  /** Stack traces of the incidents in {@code SilentDuplicatesIT} and {@code SecretsIT}. */
  private static final Pattern PROVOKED =
      Pattern.compile(
          "Table 'surely.tracker' doesn't exist|Tracker\\.page|Incorrect integer value: '|"
              + "Call: INSERT INTO tracker ",
          Pattern.CASE_INSENSITIVE);

  /** A path with a colon, of which the tests send many. */
  private static final Pattern PAYARA_7 = Pattern.compile("invalid URLPatternSpec");

  private static final long INCIDENTS_PROVOKED = 2L;

  @Test
  void hasNoStackThatNoTestProvoked() throws IOException {
    var log = ServerLog.fromStart();

    assertThat(
        log.stacks().stream()
            .filter(record -> !PROVOKED.matcher(record).find())
            .filter(record -> !Suite.isOnPayara7() || !PAYARA_7.matcher(record).find())
            .map(record -> record.lines().limit(4).toList())
            .toList(),
        is(empty()));
    assertThat(
        log.allLines().stream().filter(line -> line.contains("Incident ")).count(),
        is(lessThanOrEqualTo(INCIDENTS_PROVOKED)));
  }

  @Test
  void noLogHoldsWhatTestsToldAServer() throws IOException {
    Secrets.assertNoneIn(Suite.serverLog());
    Secrets.assertNoneIn(Path.of("target/test-data"));
    if (Files.exists(FurtherServer.FOLDERS))
      try (Stream<Path> servers = Files.list(FurtherServer.FOLDERS)) {
        for (Path server : servers.toList()) Secrets.assertNoneIn(server);
      }
  }
}
