package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import surely.launcher.database.Account;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** What people write while a backup is taken, compared with what is restored from it. */
final class BackupTrial {
  private static final int CLIENTS = 4;

  private final Api api;
  private final String administrator;
  private final Somebody owner;
  private final Request create;
  private final String created;
  private final String survey;
  private List<Acknowledged> before;
  private List<Acknowledged> all;

  /** A collection and a response that the server has acknowledged. */
  private record Acknowledged(Somebody member, String card, String response) {}

  interface BackUp {
    void run() throws Exception;
  }

  /** Opens a survey on this server. */
  BackupTrial(Api api) {
    this.api = api;
    administrator = api.administrator();
    owner = api.signUp();
    create =
        Writes.createWithKey("Backed up", "{\"respondents\": \"anyone\"}").bearer(owner.token());
    created = api.must(201, create).body();
    survey = Api.object(created).getString("id");
    api.must(200, Request.post("/api/surveys/" + survey + "/open").bearer(owner.token()));
  }

  /** Writes before, during and after the backup. */
  void writeDuring(BackUp backUp) throws Exception {
    try (Load load = new Load()) {
      load.awaitMore(20);
      before = List.copyOf(load.acknowledged);
      backUp.run();
      load.awaitMore(20);
      all = load.acknowledged.stream().toList();
    }
  }

  /**
   * The database is the other one at one moment, which was after the first writes, and repeats get
   * their first answer.
   */
  void check(Account restored, Api elsewhere) {
    Rows rows = Rows.of(restored);
    List<String> stored = rows.column("SELECT id FROM response WHERE survey_id = ?", survey);
    assertThat(
        stored, hasItems(before.stream().map(Acknowledged::response).toArray(String[]::new)));
    assertThat("later ones are not in it", all.size(), greaterThan(stored.size()));
    Request results = Request.get("/api/surveys/" + survey + "/results").bearer(owner.token());
    assertThat(
        Api.object(elsewhere.must(200, results).body()).getInt("responses"), is(stored.size()));
    for (Acknowledged first : before) assertThat(pointsOf(first.member, rows), is(0L));

    assertThat(elsewhere.must(201, create).body(), is(created));
    Acknowledged kept = before.get(0);
    elsewhere.must(200, Writes.respond(survey, kept.response));
    elsewhere.must(409, Writes.collect(kept.card).bearer(kept.member.token()));
    Acknowledged lost = all.get(all.size() - 1);
    elsewhere.must(201, Writes.respond(survey, lost.response));
    elsewhere.must(200, Writes.respond(survey, lost.response));
  }

  /** What is left of a balance after the sign-up and each collection. */
  private static long pointsOf(Somebody member, Rows rows) {
    return rows.count(
        "SELECT balance - (SELECT SUM(amount) FROM ledger_entry WHERE account = member_id) "
            + "+ (SELECT COALESCE(SUM(amount), 0) FROM ledger_entry "
            + "WHERE account = member_id AND reason = 'card') "
            + "- (SELECT COALESCE(SUM(points), 0) FROM card_collection c "
            + "WHERE c.member_id = account.member_id) FROM account WHERE member_id = ?",
        member.id());
  }

  /** Members who collect cards and respond, each as fast as they are answered. */
  private final class Load implements AutoCloseable {
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private final CountDownLatch failed = new CountDownLatch(1);
    private volatile boolean over;

    private Load() {
      for (int i = 0; i < CLIENTS; i++) {
        Somebody member = api.signUp();
        Thread client = new Thread(() -> write(member), "load-" + i);
        clients.add(client);
        client.start();
      }
    }

    private void write(Somebody member) {
      try {
        while (!over) {
          String card = api.card(administrator);
          String response = RaceServers.fresh("response");
          api.must(201, Writes.collect(card).bearer(member.token()));
          api.must(201, Writes.respond(survey, response));
          acknowledged.add(new Acknowledged(member, card, response));
        }
      } catch (RuntimeException | AssertionError e) {
        failed.countDown();
        throw e;
      }
    }

    private void awaitMore(int count) {
      int goal = acknowledged.size() + count;
      Until.holds(() -> acknowledged.size() >= goal || failed.getCount() == 0);
      assertThat("writes failed", failed.getCount(), is(1L));
    }

    @Override
    public void close() throws InterruptedException {
      over = true;
      for (Thread client : clients) client.join();
    }
  }
}
