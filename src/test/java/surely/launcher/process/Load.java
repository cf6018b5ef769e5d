package surely.launcher.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;

/** Clients that write to one server, and the outcome of each write. */
final class Load {
  private static final int CLIENTS = 8;

  private final URI server;
  private final Somebody member;
  private final String survey;
  private final Queue<Request> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Request> unknown = new ConcurrentLinkedQueue<>();
  private final Queue<HttpReply> failures = new ConcurrentLinkedQueue<>();

  private Load(URI server, Somebody member, String survey) {
    this.server = server;
    this.member = member;
    this.survey = survey;
  }

  /** Clients of the server on this port, with a new member and a new survey. */
  static Load on(int port) {
    Api api = new Api("http://127.0.0.1:" + port);
    Somebody member = api.signUp();
    String survey =
        api.made(
                Request.post("/api/surveys")
                    .bearer(member.token())
                    .json(
                        """
        {"definition": {"elements": [{"type": "comment", "name": "why"}]}}"""))
            .getString("id");
    api.send(Request.post("/api/surveys/" + survey + "/open").bearer(member.token()));
    return new Load(URI.create("http://127.0.0.1:" + port), member, survey);
  }

  Somebody member() {
    return member;
  }

  /**
   * Writes responses and trackers. Each client goes on until it gets no response; the future
   * completes when all have ended.
   */
  CompletableFuture<Void> start() {
    return start(1);
  }

  /**
   * @param size how many times the answer's text is repeated
   */
  CompletableFuture<Void> start(int size) {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    CompletableFuture<?>[] clients =
        Stream.generate(() -> CompletableFuture.runAsync(() -> write(size), threads))
            .limit(CLIENTS)
            .toArray(CompletableFuture[]::new);
    threads.shutdown();
    return CompletableFuture.allOf(clients);
  }

  void awaitAcknowledged(int more) {
    int before = acknowledged.size();
    Until.holds(Duration.ofMinutes(2), () -> acknowledged.size() >= before + more);
  }

  private void write(int size) {
    try (Race client = Race.against(server).within(Duration.ofMinutes(2))) {
      for (int i = 0; ; i++) {
        Request write = i % 2 == 0 ? response(size) : tracker();
        HttpReply reply = client.send(write);
        if (reply.outcome() == HttpReply.Outcome.HAPPENED) {
          acknowledged.add(write);
        } else {
          unknown.add(write);
          failures.add(reply);
          return;
        }
      }
    }
  }

  private Request response(int size) {
    return Request.put("/api/surveys/" + survey + "/responses/" + UUID.randomUUID())
        .json("{\"answers\": {\"why\": \"" + Secrets.ANSWER.repeat(size) + "\"}}");
  }

  private Request tracker() {
    return Request.post("/api/trackers")
        .bearer(member.token())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .json("{\"type\": \"%s\", \"value\": 1}".formatted(UUID.randomUUID()));
  }

  /** The last response of each client. */
  List<HttpReply> failures() {
    return List.copyOf(failures);
  }

  /**
   * Repeats every write and checks that each is stored once: the acknowledged ones had been stored,
   * and none is stored twice.
   */
  void assertEachIsThereOnce(Rows rows) {
    long before = there(rows);
    assertThat(
        before >= acknowledged.size() && before <= acknowledged.size() + unknown.size(), is(true));
    try (Race client = Race.against(server)) {
      for (Request write : acknowledged) assertThat(client.send(write).status() / 100, is(2));
      for (Request write : unknown) assertThat(client.send(write).status() / 100, is(2));
    }
    acknowledged.addAll(unknown);
    unknown.clear();
    failures.clear();
    assertThat("each once", there(rows), is((long) acknowledged.size()));
  }

  private static long there(Rows rows) {
    return rows.count("SELECT COUNT(*) FROM response") + rows.count("SELECT COUNT(*) FROM tracker");
  }
}
