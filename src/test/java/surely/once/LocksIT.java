package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Suite;

/** Deadlocks and lock timeouts, which the test causes on a connection of its own. */
@ExtendWith(ArquillianExtension.class)
class LocksIT {
  private static final String LOCK_ACCOUNT = "SELECT * FROM account WHERE member_id = ? FOR UPDATE";
  private static final Api API = Api.ofSuite();
  private static Rows rows;
  private static String administrator;
  private static Somebody ann;

  @BeforeAll
  static void signUp() {
    rows = Rows.of(Suite.application());
    administrator = API.administrator();
    ann = API.signUp();
  }

  @Test
  void theVictimOfADeadlockIsRunAgain() throws SQLException {
    String card = API.card(administrator);
    double before = reruns("deadlock");
    CompletableFuture<HttpReply> reply;
    try (Connection other = Suite.application().connect()) {
      other.setAutoCommit(false);
      weigh(other);
      run(other, LOCK_ACCOUNT, ann.id());
      reply = collect(card);
      awaitWaiter();
      // The request holds the card and waits for the account. Now this connection waits for the
      // card. MariaDB rolls back the lighter of the two transactions.
      run(other, "SELECT * FROM card WHERE id = ? FOR UPDATE", card);
      Until.holds(() -> reruns("deadlock") > before);
      other.rollback();
    }
    assertCollectedOnce(card, reply.join());
  }

  @Test
  void whoWaitsTooLongForALockIsRunAgain() throws SQLException {
    String card = API.card(administrator);
    double before = reruns("lock_timeout");
    CompletableFuture<HttpReply> reply;
    try (Connection other = Suite.application().connect()) {
      other.setAutoCommit(false);
      run(other, LOCK_ACCOUNT, ann.id());
      reply = collect(card);
      Until.holds(() -> reruns("lock_timeout") > before);
      other.rollback();
    }
    assertCollectedOnce(card, reply.join());
  }

  @Test
  void whoWaitsTooLongForATwinIsToldSo() throws SQLException {
    String card = API.card(administrator);
    String key = UUID.randomUUID().toString();
    Request collect =
        Request.post("/api/cards/" + card).bearer(ann.token()).header("Idempotency-Key", key);
    try (Connection twin = Suite.application().connect()) {
      twin.setAutoCommit(false);
      run(
          twin,
          "INSERT INTO idempotency_key (id, fingerprint) VALUES (?, '')",
          Ids.hash(ann.id() + "\n/api/cards/" + card + "\n" + key));

      HttpReply reply = API.send(collect);

      assertThat(reply.toString(), reply.status(), is(409));
      assertThat(reply.body(), containsString("/problems/request-in-progress"));
      assertThat(reply.header("Retry-After"), is(notNullValue()));
      assertThat(
          rows.count("SELECT COUNT(*) FROM card_collection WHERE card_id = ?", card), is(0L));
      twin.rollback();
    }
    assertThat(API.send(collect).status(), is(201));
  }

  private static CompletableFuture<HttpReply> collect(String card) {
    return CompletableFuture.supplyAsync(
        () -> API.send(Request.post("/api/cards/" + card).bearer(ann.token())));
  }

  private static void assertCollectedOnce(String card, HttpReply reply) {
    assertThat(reply.toString(), reply.status(), is(201));
    assertThat(rows.count("SELECT COUNT(*) FROM card_collection WHERE card_id = ?", card), is(1L));
    assertThat(
        rows.count("SELECT balance FROM account WHERE member_id = ?", ann.id()),
        is(rows.count("SELECT SUM(amount) FROM ledger_entry WHERE account = ?", ann.id())));
  }

  /** Makes this transaction heavier: InnoDB rolls back the one that has changed fewer rows. */
  private static void weigh(Connection connection) throws SQLException {
    for (int i = 0; i < 50; i++)
      run(
          connection,
          "INSERT INTO login_failure (account, address) VALUES (?, 'deadlock')",
          "weight " + i);
  }

  private static void awaitWaiter() {
    Rows root = Rows.of(Suite.administrator());
    Until.holds(
        () ->
            root.count(
                    "SELECT COUNT(*) FROM information_schema.processlist "
                        + "WHERE info LIKE 'UPDATE account%' AND command <> 'Sleep'")
                > 0);
  }

  private static void run(Connection connection, String sql, String argument) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      statement.execute();
    }
  }

  private static double reruns(String reason) {
    String name = "surely_reruns_total{reason=\"" + reason + "\"} ";
    return API.send(Request.get("/api/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }
}
