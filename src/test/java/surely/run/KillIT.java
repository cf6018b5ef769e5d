package surely.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import surely.test.Answer;
import surely.test.Api;
import surely.test.Api.Somebody;
import surely.test.Race;
import surely.test.Request;
import surely.test.Rows;
import surely.test.Until;

/** kill -9 in the middle of writes: after the next start every acknowledged write is there, once. */
class KillIT {
  private static final int CLIENTS = 8;
  private static final int ACKNOWLEDGED_BEFORE = 200;
  private static final Map<String, String> ADMINISTRATOR =
      Map.of("SURELY_ADMIN_EMAIL", "admin@example.org", "SURELY_ADMIN_PASSWORD", "only-for-tests");

  @TempDir private Path folder;
  private final Queue<Request> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Request> unknown = new ConcurrentLinkedQueue<>();
  private String survey;
  private Somebody member;

  @Test void noAcknowledgedWriteIsLostOrDoubled() throws Exception {
    int port = Serving.freePort();
    try (Launched surely = Launched.on(folder, port, ADMINISTRATOR).awaitReady()) {
      prepare(api(port));
      assertThat("the default strength", rows(surely).value("SELECT password FROM member WHERE id = ?", member.id()),
          startsWith("PBKDF2WithHmacSHA512:210000:"));
      killUnderLoad(surely, Launched::server, port);
    }
    try (Launched surely = Launched.on(folder, port, ADMINISTRATOR).awaitReady()) {
      assertEachWriteIsThereOnce(surely, port);
      killUnderLoad(surely, Launched::database, port);
    }
    try (Launched surely = Launched.on(folder, port, ADMINISTRATOR).awaitReady()) {
      assertEachWriteIsThereOnce(surely, port);
    }
  }

  private void prepare(Api api) {
    member = api.signUp();
    survey = api.made(Request.post("/api/surveys").bearer(member.token()).json("""
        {"definition": {"elements": [{"type": "comment", "name": "why"}]}}""")).getString("id");
    api.send(Request.post("/api/surveys/" + survey + "/open").bearer(member.token()));
  }

  private void killUnderLoad(Launched surely, Function<Launched, ProcessHandle> victim, int port) throws Exception {
    int before = acknowledged.size();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    CompletableFuture<?>[] clients = Stream.generate(() -> CompletableFuture.runAsync(() -> load(port), threads))
        .limit(CLIENTS).toArray(CompletableFuture[]::new);
    threads.shutdown();
    Until.holds(Duration.ofMinutes(2), () -> acknowledged.size() >= before + ACKNOWLEDGED_BEFORE);
    victim.apply(surely).destroyForcibly();
    CompletableFuture.allOf(clients).join();
    assertThat("the launcher notices", surely.status(), is(1));
  }

  /** Writes until the first answer that is none. */
  private void load(int port) {
    try (Race client = Race.against(URI.create("http://127.0.0.1:" + port))) {
      for (int i = 0;; i++) {
        Request write = i % 2 == 0 ? response() : tracker();
        Answer answer = client.send(write);
        (answer.outcome() == Answer.Outcome.HAPPENED ? acknowledged : unknown).add(write);
        if (answer.outcome() != Answer.Outcome.HAPPENED) return;
      }
    }
  }

  private Request response() {
    return Request.put("/api/surveys/" + survey + "/responses/" + UUID.randomUUID())
        .json("{\"answers\": {\"why\": \"because\"}}");
  }

  private Request tracker() {
    return Request.post("/api/trackers").bearer(member.token()).header("Idempotency-Key", UUID.randomUUID().toString())
        .json("{\"type\": \"%s\", \"value\": 1}".formatted(UUID.randomUUID()));
  }

  private void assertEachWriteIsThereOnce(Launched surely, int port) throws Exception {
    assertThat("some were under way", unknown.size(), greaterThan(0));
    long rows = rowsThere(surely);
    assertThat(rows >= acknowledged.size() && rows <= acknowledged.size() + unknown.size(), is(true));
    try (Race client = Race.against(URI.create("http://127.0.0.1:" + port))) {
      for (Request write : acknowledged) assertThat(client.send(write).status() / 100, is(2));
      assertThat("what was acknowledged was there", rowsThere(surely), is(rows));
      for (Request write : unknown) assertThat(client.send(write).status() / 100, is(2));
    }
    acknowledged.addAll(unknown);
    unknown.clear();
    assertThat("what was unknown is there now, once", rowsThere(surely), is((long) acknowledged.size()));
  }

  private long rowsThere(Launched surely) throws Exception {
    return rows(surely).count("SELECT COUNT(*) FROM response") + rows(surely).count("SELECT COUNT(*) FROM tracker");
  }

  private Rows rows(Launched surely) throws Exception {
    String password = Files.readString(folder.resolve("password")).strip();
    String port = surely.words().get(0).replaceFirst("Starting MariaDB on port (\\d+),.*", "$1");
    return Rows.of(new Account("jdbc:mariadb://127.0.0.1:" + port + "/surely", "surely", password));
  }

  private static Api api(int port) {
    return new Api("http://127.0.0.1:" + port);
  }
}
