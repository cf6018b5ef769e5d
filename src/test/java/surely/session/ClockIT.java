package surely.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.launcher.Serving;
import surely.launcher.database.Account;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.test.api.Api;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.server.Suite;

/** A server whose clock differs from the database's. */
class ClockIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {-400, 400})
  void sessionsBeginAndEndByTheDatabasesClock(int days) throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    String schema = days < 0 ? "behind" : "ahead";
    Rows.of(Suite.administrator()).run("CREATE DATABASE " + schema);
    int port = Ports.free();
    try (Serving surely =
        Serving.start(
            new LaunchSettings(
                "127.0.0.1", port, folder, Optional.of(at(now, schema)), Map.of()))) {
      Api api = new Api("http://127.0.0.1:" + port);
      Api.Somebody ann = api.signUp();
      var session =
          api.made(
              Request.post("/api/sessions")
                  .json(
                      "{\"email\": \"%s\", \"password\": \"%s\"}"
                          .formatted(ann.email(), Api.PASSWORD)));

      assertThat(Instant.parse(session.getString("expiresAt")), is(now.plus(Duration.ofHours(24))));
      assertThat(
          api.send(Request.get("/api/members/me").bearer(session.getString("token"))).status(),
          is(200));
    }
  }

  /** The database, with a clock that stands still at this time. */
  private static Account at(Instant now, String schema) {
    Account root = Suite.on(schema, Suite.administrator());
    return new Account(
        root.url() + "?useServerPrepStmts=true&sessionVariables=timestamp=" + now.getEpochSecond(),
        root.user(),
        root.password());
  }
}
