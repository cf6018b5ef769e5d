package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.launcher.Serving;
import surely.launcher.database.Account;
import surely.launcher.machine.Ports;
import surely.launcher.server.LaunchSettings;
import surely.test.Frozen;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.RowLock;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.race.Writes;
import surely.test.server.Suite;

/**
 * What servers do by themselves, on two servers at once and on one that freezes in the middle: it
 * happens once, and the other server goes on. Each server has a database account of its own, so
 * that the database tells whose statement waits.
 */
class BackgroundWorkIT {
  private static final String SCHEMA = "background";
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
  private static final List<Serving> SERVERS = new ArrayList<>();

  @TempDir private static Path folder;
  private static Account database;
  private static Rows rows;
  private static Api first;
  private static Api second;

  private final Somebody owner = second.signUp();

  @BeforeAll
  static void twoServers() throws Exception {
    Account surely = Suite.emptyDatabase(SCHEMA);
    database = Suite.on(SCHEMA, Suite.administrator());
    rows = Rows.of(database);
    first = start("first", database);
    second = start("second", surely);
  }

  @AfterAll
  static void end() throws Exception {
    for (Serving server : SERVERS) server.close();
  }

  private static Api start(String name, Account account) throws Exception {
    int port = Ports.free();
    Map<String, String> configuration = Map.of("SURELY_PASSWORD_ITERATIONS", "2000");
    SERVERS.add(
        Serving.start(
            new LaunchSettings(
                "127.0.0.1", port, folder.resolve(name), Optional.of(account), configuration)));
    return new Api("http://127.0.0.1:" + port);
  }

  private static Frozen firstFrozen() {
    return Frozen.process(SERVERS.get(0).server().process().toHandle());
  }

  @Test
  void responsesAreCountedOnceThoughAServerFreezesWhileItCounts() throws Exception {
    String survey = open("{\"respondents\": \"anyone\"}");
    int responses = 0;
    CompletableFuture<HttpReply> reply = null;
    RowLock lock = null;
    while (lock == null) {
      respond(second, survey);
      responses++;
      lock = RowLock.of(database, "SELECT 1 FROM uncounted WHERE survey_id = ? FOR UPDATE", survey);
      reply = CompletableFuture.supplyAsync(() -> results(first, survey));
      if (!isFirstTheOneThatWaits(lock, "DELETE FROM uncounted")) {
        lock.close();
        lock = null;
        reply.join();
      }
    }

    try (Frozen frozen = firstFrozen()) {
      lock.close();
      awaitCounted(survey, responses);
      respond(second, survey);
      awaitCounted(survey, ++responses);
    }

    assertThat(reply.join().toString(), reply.join().status(), is(200));
    HttpReply counted = results(first, survey);
    assertThat(Api.object(counted.body()).getInt("responses"), is(responses));
  }

  @Test
  void whatWasSetAsideIsReturnedOnceThoughAServerFreezesWhileItReturnsIt() throws Exception {
    String survey = open("{\"respondents\": \"members\", \"responseLimit\": 5, \"reward\": 3}");
    assertThat(balance(), is(100 - 10 - 15));
    Request close = Request.post("/api/surveys/" + survey + "/close").bearer(owner.token());
    CompletableFuture<HttpReply> reply;
    RowLock lock =
        RowLock.of(database, "SELECT 1 FROM account WHERE member_id = ? FOR UPDATE", owner.id());
    reply = CompletableFuture.supplyAsync(() -> first.send(close));
    assertThat(isFirstTheOneThatWaits(lock, "UPDATE account"), is(true));

    try (Frozen frozen = firstFrozen()) {
      lock.close();
      Until.holds(LONG_ENOUGH, () -> second.send(close).status() == 200);
      assertThat(balance(), is(100 - 10));
    }

    assertThat(reply.join().toString(), reply.join().status(), is(503));
    first.must(200, close);
    assertThat(balance(), is(100 - 10));
    assertThat(entries("rewards-returned"), is(1L));
  }

  @Test
  void twoServersThatDoTheSameWorkDoItOnce() {
    rows.run("UPDATE account SET balance = 1000 WHERE member_id = ?", owner.id());
    String soon = Instant.now().plusSeconds(5).toString();
    List<String> surveys = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      surveys.add(
          open(
              "{\"respondents\": \"members\", \"responseLimit\": 5, \"reward\": 3, "
                  + "\"closesAt\": \"%s\"}".formatted(soon)));
    }
    String asked = open("{\"respondents\": \"anyone\"}");
    for (int i = 0; i < 40; i++) respond(i % 2 == 0 ? first : second, asked);

    Until.holds(LONG_ENOUGH, () -> entries("rewards-returned") == surveys.size());
    Until.holds(LONG_ENOUGH, () -> rows.count("SELECT COUNT(*) FROM uncounted") == 0);

    assertThat(balance(), is(1000 - 9 * 10));
    assertThat(rows.count("SELECT responses FROM tally WHERE survey_id = ?", asked), is(40L));
  }

  /** Whether, of the statements of this kind, the first server's waits for the lock. */
  private static boolean isFirstTheOneThatWaits(RowLock lock, String statement) {
    String sql =
        "SELECT user FROM information_schema.processlist WHERE db = ? AND info LIKE ? "
            + "AND time_ms > 300";
    if (!lock.isHeld()) return false;
    List<String> users = new ArrayList<>();
    Until.holds(() -> users.addAll(rows.column(sql, SCHEMA, statement + "%")));
    return users.get(0).equals(database.user());
  }

  private String open(String settings) {
    String id =
        second
            .made(Writes.createWithKey(RaceServers.fresh("title"), settings).bearer(owner.token()))
            .getString("id");
    second.must(200, Request.post("/api/surveys/" + id + "/open").bearer(owner.token()));
    return id;
  }

  private static void respond(Api api, String survey) {
    api.made(Writes.respond(survey, RaceServers.fresh("response")));
  }

  private HttpReply results(Api api, String survey) {
    return api.send(Request.get("/api/surveys/" + survey + "/results").bearer(owner.token()));
  }

  private void awaitCounted(String survey, int responses) {
    Until.holds(
        LONG_ENOUGH,
        () -> Api.object(results(second, survey).body()).getInt("responses") == responses);
  }

  private int balance() {
    HttpReply points = second.send(Request.get("/api/points").bearer(owner.token()));
    return Api.object(points.body()).getInt("balance");
  }

  private long entries(String reason) {
    return rows.count(
        "SELECT COUNT(*) FROM ledger_entry WHERE account = ? AND reason = ?", owner.id(), reason);
  }
}
