package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Metric;
import surely.test.database.RowLock;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Suite;

/** A server that works on as many requests as it may, all of which wait for a row's lock. */
@ExtendWith(ArquillianExtension.class)
class OverloadIT {
  private static final Request FORM = Request.get("/api/surveys/none/form");
  private static final String LOCK_ACCOUNT = "SELECT 1 FROM account WHERE member_id = ? FOR UPDATE";
  private final Api server = new Api(Configured.server().toString());
  private final String administrator = Api.ofSuite().administrator();
  private final Somebody ann = Api.ofSuite().signUp();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Test
  void whatIsTooMuchIsRefusedAtOnceAndWhatWasTakenIsServed() throws SQLException {
    List<String> cards =
        Stream.generate(() -> Api.ofSuite().card(administrator))
            .limit(Configured.REQUESTS + 1)
            .toList();
    Map<String, CompletableFuture<HttpReply>> taken = new HashMap<>();
    try (RowLock lock = RowLock.of(Suite.application(), LOCK_ACCOUNT, ann.id())) {
      assertThat(lock.isHeld(), is(true));
      cards.stream().limit(Configured.REQUESTS).forEach(card -> taken.put(card, start(card)));
      // Reading the metric takes a place for a moment, too, and a collection may be refused for it;
      // the second reading sees that its place is free again.
      Until.holds(
          () -> {
            taken.replaceAll((card, reply) -> reply.isDone() ? start(card) : reply);
            return isFull() && taken.values().stream().noneMatch(Future::isDone) && isFull();
          });
      double before = metric("surely_requests_refused_total");

      assertIsRefused(server.send(FORM));
      assertIsRefused(server.send(Request.get("/api/members/me").bearer(ann.token())));
      assertIsRefused(collect(cards.get(Configured.REQUESTS)));
      assertThat(metric("surely_requests_refused_total"), is(greaterThan(before)));
      assertThat(server.send(Request.get("/api/health/live")).status(), is(200));
      assertThat(server.send(Request.get("/api/health/ready")).status(), is(200));
      assertThat("a server with places", Api.ofSuite().send(FORM).status(), is(404));
    }
    for (CompletableFuture<HttpReply> reply : taken.values())
      assertThat(reply.join().toString(), reply.join().status(), is(201));
    threads.shutdown();
    assertThat(server.send(FORM).status(), is(404));
    assertThat(metric("surely_requests_running"), is(0.0));
  }

  private CompletableFuture<HttpReply> start(String card) {
    return CompletableFuture.supplyAsync(() -> collect(card), threads);
  }

  private HttpReply collect(String card) {
    return server.send(Request.post("/api/cards/" + card).bearer(ann.token()));
  }

  private boolean isFull() {
    return metric("surely_requests_running") == Configured.REQUESTS;
  }

  private double metric(String name) {
    Request metrics = Request.get("/api/metrics").bearer(Configured.METRICS_TOKEN);
    return Metric.in(server.send(metrics).body(), name);
  }

  private static void assertIsRefused(HttpReply reply) {
    assertThat(reply.toString(), reply.status(), is(503));
    assertThat(reply.body(), containsString("/problems/overloaded"));
    assertThat(
        Integer.parseInt(reply.header("Retry-After")),
        is(allOf(greaterThanOrEqualTo(1), lessThanOrEqualTo(5))));
  }
}
