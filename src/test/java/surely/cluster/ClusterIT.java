package surely.cluster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Author;
import surely.test.cluster.GaleraNodes;
import surely.test.cluster.HaProxy;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.Writes;
import surely.test.server.Suite;

@Tag("cluster")
@ExtendWith(ArquillianExtension.class)
class ClusterIT {
  private static final int CLIENTS = 8;
  private static final long PAUSE = Duration.ofMillis(50).toNanos();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String WAITING =
      "SELECT COUNT(*) FROM information_schema.processlist "
          + "WHERE user = 'surely' AND info LIKE '%wsrep_sync_wait%'";
  private final GaleraNodes nodes = Suite.cluster().nodes();
  private final HaProxy proxy = Suite.cluster().proxy();

  /** Flyway's lock holds on one node only, but HAProxy sent both servers to the same one. */
  @Test
  void theSchemaWasMadeOnceThoughBothServersStartedTogether() {
    for (int node : GaleraNodes.ALL) {
      List<String> applied =
          nodes.rows(node).column("SELECT success FROM flyway_schema_history ORDER BY version");
      assertThat(applied, everyItem(is("1")));
      assertThat(
          nodes.rows(node).column("SELECT DISTINCT version FROM flyway_schema_history"),
          hasSize(applied.size()));
    }
  }

  @Test
  void allServersUseOneNode() {
    Until.holds(PATIENCE, () -> isReady(1) && isReady(2)); // so that each has a connection
    assertThat(nodes.inUse(), hasSize(1));
  }

  @Test
  void aTransactionThatAnotherNodeOvertakesIsRunAgain() {
    Api api = Api.ofSuite();
    Somebody ann = api.signUp();
    String administrator = api.administrator();
    int used = Suite.cluster().inUse();
    int other = next(used);
    long before = nodes.conflicts(used);
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> overtaking =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !done.get(); i++) {
                nodes
                    .rows(other)
                    .run("UPDATE surely.member SET name = ? WHERE id = ?", "n" + i, ann.id());
                LockSupport.parkNanos(PAUSE); // it is not to win each time
              }
            });
    try {
      Until.holds(
          PATIENCE,
          () -> {
            String card = api.card(administrator);
            HttpReply reply = api.send(Writes.collect(card).bearer(ann.token()));
            assertThat(reply.toString(), reply.status(), is(201));
            return nodes.conflicts(used) >= before + 10;
          });
    } finally {
      done.set(true);
      overtaking.join();
    }
    nodes.awaitSame();
  }

  /** The next node has every acknowledged transaction, but may still be applying it. */
  @Test
  void whatWasAcknowledgedIsFoundOnTheNextNodeThoughItIsBehind() throws SQLException {
    int behind = next(Suite.cluster().inUse());
    try (Connection connection = nodes.administrator(behind).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLES member READ");
      Somebody ann = Api.ofSuite().signUp();
      assertThat(
          "not applied yet",
          nodes.rows(behind).count("SELECT COUNT(*) FROM member WHERE id = ?", ann.id()),
          is(0L));
      Suite.cluster().use(behind);
      CompletableFuture<HttpReply> points =
          CompletableFuture.supplyAsync(
              () -> untilKnown(Request.get("/api/points").bearer(ann.token())));
      Until.holds(PATIENCE, () -> points.isDone() || nodes.rows(behind).count(WAITING) > 0);
      statement.execute("UNLOCK TABLES");
      assertThat(points.join().toString(), points.join().status(), is(200));
    }
    Suite.cluster().awaitHealthy();
  }

  @Test
  void whatWasAcknowledgedIsThereOnceWhenTheNodeInUseLosesTheOthers() throws IOException {
    Author author = Author.signUp();
    String survey = author.open("{\"respondents\": \"anyone\"}");
    int used = Suite.cluster().inUse();
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Integer>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> responses(survey, done)))
            .toList();
    try {
      Until.holds(() -> count(survey) > 100);
      nodes.isolate(used);
      long start = System.nanoTime();
      Until.holds(PATIENCE, () -> proxy.status("db" + used).startsWith("DOWN"));
      long reached = count(survey);
      Until.holds(PATIENCE, () -> count(survey) > reached + 100);
      System.out.println(
          "Served again after " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    } finally {
      done.set(true);
    }
    int acknowledged = clients.stream().mapToInt(CompletableFuture::join).sum();

    assertThat(count(survey), is((long) acknowledged));
    nodes.rejoin(used);
    proxy.awaitUp("db" + used);
    assertThat(count(survey), is((long) acknowledged));
    assertThat(
        "not back, because others still write to this one",
        Suite.cluster().inUse(),
        is(next(used)));
    proxy.reload();
    proxy.awaitUp("db" + used);
    assertThat("a new process of HAProxy knows it, too", Suite.cluster().inUse(), is(next(used)));
    proxy.awaitReplaced();
    nodes.awaitSame();
  }

  /** The first of the others: the one that HAProxy takes next. */
  private static int next(int used) {
    return used == 1 ? 2 : 1;
  }

  private static boolean isReady(int server) {
    Api api = new Api(Suite.cluster().server(server).address());
    return api.send(Request.get("/api/health/ready")).status() == 200;
  }

  /** Submits responses until told to stop, each until it is acknowledged. Returns their number. */
  private static int responses(String survey, AtomicBoolean done) {
    int acknowledged = 0;
    while (!done.get()) {
      HttpReply reply = untilKnown(Writes.respond(survey, UUID.randomUUID().toString()));
      assertThat(reply.toString(), reply.outcome(), is(HttpReply.Outcome.HAPPENED));
      acknowledged++;
    }
    return acknowledged;
  }

  /** Sends a request until its outcome is known. */
  private static HttpReply untilKnown(Request request) {
    Api api = Api.ofSuite();
    HttpReply reply = api.send(request);
    while (reply.outcome() == HttpReply.Outcome.UNKNOWN) {
      LockSupport.parkNanos(PAUSE);
      reply = api.send(request);
    }
    return reply;
  }

  /** Asks the node that HAProxy uses; -1 while there is none. */
  private static long count(String survey) {
    try {
      return Rows.of(Suite.administrator())
          .count("SELECT COUNT(*) FROM response WHERE survey_id = ?", survey);
    } catch (IllegalStateException e) {
      return -1;
    }
  }
}
