package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static surely.test.api.Api.object;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.CommitCut;
import surely.test.database.DatabaseLink;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Suite;

/**
 * The connection to the database breaks right before a COMMIT, during it or right after it. The
 * server can't know which, so it retries at once. The client gets the one result, and so does a
 * repeated request.
 */
@ExtendWith(ArquillianExtension.class)
class CutCommitIT {
  enum When {
    BEFORE,
    DURING,
    AFTER;

    CommitCut cut(String sql) {
      DatabaseLink link = Suite.link();
      return switch (this) {
        case BEFORE -> link.cutBeforeCommit(sql);
        case DURING -> link.cutDuringCommit(sql);
        case AFTER -> link.cutAfterCommit(sql);
      };
    }
  }

  private static final String WHY =
      "{\"definition\": {\"title\": \"Why\", \"elements\": [{\"type\": \"comment\", "
          + "\"name\": \"why\"}]}, ";
  private static final Api API = Api.ofSuite();
  private static final String WAITING =
      "SELECT variable_value FROM information_schema.global_status "
          + "WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
  private static Rows rows;
  private static Rows root;
  private static String administrator;
  private static Somebody ann;

  @BeforeAll
  static void signUp() {
    rows = Rows.of(Suite.application());
    root = Rows.of(Suite.administrator());
    administrator = API.administrator();
    ann = API.signUp();
  }

  @AfterEach
  void reset() {
    Suite.link().reset();
  }

  @ParameterizedTest
  @EnumSource
  void aCardIsCollectedOnce(When when) {
    String card = API.card(administrator);
    Request collect = Request.post("/api/cards/" + card).bearer(ann.token());

    HttpReply first = interrupted(when, "INSERT INTO card_collection", collect);
    HttpReply again = API.send(collect);

    assertThat(first.toString(), first.status(), is(201));
    assertThat(again.toString(), again.status(), is(409));
    assertThat(rows.count("SELECT COUNT(*) FROM card_collection WHERE card_id = ?", card), is(1L));
    assertThat(
        rows.count("SELECT COUNT(*) FROM ledger_entry WHERE reference = ?", card + ":" + ann.id()),
        is(1L));
    assertThat(
        rows.count("SELECT balance FROM account WHERE member_id = ?", ann.id()),
        is(rows.count("SELECT SUM(amount) FROM ledger_entry WHERE account = ?", ann.id())));
  }

  @ParameterizedTest
  @EnumSource
  void aSurveyIsCreatedOnceWithoutAKey(When when) {
    Somebody author = API.signUp();
    Request create = survey(author);

    HttpReply first = interrupted(when, "INSERT INTO survey", create);

    assertThat(first.toString(), first.status(), is(201));
    assertThat(API.send(create).status(), is(429));
    assertThat(
        rows.column("SELECT id FROM survey WHERE owner = ?", author.id()).toString(),
        is("[" + object(first.body()).getString("id") + "]"));
    assertThat(rows.count("SELECT balance FROM account WHERE member_id = ?", author.id()), is(90L));
  }

  @ParameterizedTest
  @EnumSource
  void aSurveyIsCreatedOnceWithAKey(When when) {
    Somebody author = API.signUp();
    Request create = survey(author).header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");

    HttpReply first = interrupted(when, "INSERT INTO survey", create);
    HttpReply again = API.send(create);

    assertThat(first.toString(), first.status(), is(201));
    assertThat(again.status(), is(201));
    assertThat(again.body(), is(first.body()));
    assertThat(again.header("Idempotency-Replayed"), is("true"));
    assertThat(rows.count("SELECT COUNT(*) FROM survey WHERE owner = ?", author.id()), is(1L));
    assertThat(rows.count("SELECT balance FROM account WHERE member_id = ?", author.id()), is(90L));
  }

  @ParameterizedTest
  @EnumSource
  void aResponseIsStoredOnce(When when) {
    Somebody author = API.signUp();
    String survey = API.made(survey(author)).getString("id");
    API.send(Request.post("/api/surveys/" + survey + "/open").bearer(author.token()));
    Request submit =
        Request.put("/api/surveys/" + survey + "/responses/" + UUID.randomUUID())
            .json("{\"answers\": {\"why\": \"because\"}}");

    HttpReply first = interrupted(when, "INSERT INTO response", submit);
    HttpReply again = API.send(submit);

    assertThat(first.toString(), first.status() / 100, is(2));
    assertThat(again.status(), is(200));
    assertThat(again.body(), is(first.body()));
    assertThat(rows.count("SELECT COUNT(*) FROM response WHERE survey_id = ?", survey), is(1L));
  }

  @ParameterizedTest
  @EnumSource
  void invitationsAreMadeOnce(When when) {
    String settings = "\"settings\": {\"respondents\": \"invited\"}}";
    Somebody author = API.signUp();
    Request create = Request.post("/api/surveys").bearer(author.token()).json(WHY + settings);
    String survey = API.made(create).getString("id");
    Request make =
        Request.post("/api/surveys/" + survey + "/invitations")
            .bearer(author.token())
            .json("{\"count\": 3}");

    HttpReply first = interrupted(when, "INSERT INTO invitation", make);

    assertThat(first.toString(), first.status(), is(201));
    assertThat(rows.count("SELECT COUNT(*) FROM invitation WHERE survey_id = ?", survey), is(3L));
    String told =
        object(first.body()).getJsonArray("invitations").getJsonObject(0).getString("token");
    assertThat(
        rows.count("SELECT COUNT(*) FROM invitation WHERE token_hash = ?", Ids.hash(told)), is(1L));
  }

  @ParameterizedTest
  @EnumSource
  void rewardsReturnOnce(When when) {
    String settings =
        "\"settings\": {\"respondents\": \"members\", \"responseLimit\": 2, \"reward\": 9}}";
    Somebody author = API.signUp();
    String survey =
        API.made(Request.post("/api/surveys").bearer(author.token()).json(WHY + settings))
            .getString("id");
    API.send(Request.post("/api/surveys/" + survey + "/open").bearer(author.token()));
    Request close = Request.post("/api/surveys/" + survey + "/close").bearer(author.token());

    HttpReply first = interrupted(when, "UPDATE survey", close);

    assertThat(first.toString(), first.status(), is(200));
    assertThat(rows.count("SELECT balance FROM account WHERE member_id = ?", author.id()), is(90L));
    assertThat(
        rows.count(
            "SELECT COUNT(*) FROM ledger_entry WHERE reason = 'rewards-returned' AND reference = ?",
            survey),
        is(1L));
  }

  @ParameterizedTest
  @EnumSource
  void aMemberSignsUpOnce(When when) {
    String email = UUID.randomUUID() + "@example.org";
    Request signUp =
        Request.post("/api/members")
            .json(
                """
        {"email": "%s", "password": "correct horse battery staple", "name": "Bob"}"""
                    .formatted(email));

    HttpReply first = interrupted(when, "INSERT INTO member", signUp);
    HttpReply again = API.send(signUp);

    assertThat(first.toString(), first.status(), is(201));
    assertThat(object(first.body()).getInt("points"), is(100));
    assertThat(again.status(), is(409));
    assertThat(again.body(), containsString("/problems/member-exists"));
    assertThat(
        rows.column("SELECT id FROM member WHERE email = ?", email).toString(),
        is("[" + object(first.body()).getString("id") + "]"));
    assertThat(
        rows.count(
            "SELECT SUM(amount) FROM ledger_entry WHERE account = ?",
            object(first.body()).getString("id")),
        is(100L));
  }

  @ParameterizedTest
  @EnumSource
  void aTrackerIsMadeOnce(When when) {
    String type = "t-" + UUID.randomUUID();
    Request make =
        Request.post("/api/trackers")
            .bearer(ann.token())
            .json("{\"type\": \"%s\", \"value\": 1}".formatted(type));

    HttpReply first = interrupted(when, "INSERT INTO tracker", make);
    HttpReply again = API.send(make);

    assertThat(first.toString(), first.status(), is(201));
    assertThat(again.status(), is(200));
    assertThat(again.body(), is(first.body()));
    assertThat(rows.count("SELECT COUNT(*) FROM tracker WHERE type = ?", type), is(1L));
  }

  @ParameterizedTest
  @EnumSource
  void aTrackerIsDeleted(When when) {
    String type = "t-" + UUID.randomUUID();
    API.made(
        Request.post("/api/trackers")
            .bearer(ann.token())
            .json("{\"type\": \"%s\", \"value\": 1}".formatted(type)));

    HttpReply first =
        interrupted(
            when,
            "DELETE FROM tracker",
            Request.delete("/api/trackers/" + type).bearer(ann.token()));

    assertThat(first.toString(), first.status(), is(204));
    assertThat(rows.count("SELECT COUNT(*) FROM tracker WHERE type = ?", type), is(0L));
  }

  @ParameterizedTest
  @EnumSource
  void aDraftIsDeleted(When when) {
    Somebody author = API.signUp();
    String survey = API.made(survey(author)).getString("id");
    Request delete = Request.delete("/api/surveys/" + survey).bearer(author.token());

    HttpReply first = interrupted(when, "DELETE FROM survey", delete);

    assertThat(first.toString(), first.status(), is(204));
    assertThat(API.send(delete).status(), is(404));
    assertThat(rows.count("SELECT COUNT(*) FROM survey WHERE id = ?", survey), is(0L));
  }

  @ParameterizedTest
  @EnumSource
  void aSessionIsOpenedOnce(When when) {
    Request logIn =
        Request.post("/api/sessions")
            .json(
                """
        {"email": "%s", "password": "correct horse battery staple"}"""
                    .formatted(ann.email()));
    long before = rows.count("SELECT COUNT(*) FROM session WHERE member_id = ?", ann.id());

    HttpReply reply = interrupted(when, "INSERT INTO session", logIn);

    assertThat(reply.toString(), reply.status(), is(201));
    assertThat(
        rows.count("SELECT COUNT(*) FROM session WHERE member_id = ?", ann.id()), is(before + 1));
    String token = object(reply.body()).getString("token");
    assertThat(API.send(Request.get("/api/members/me").bearer(token)).status(), is(200));
  }

  private static HttpReply interrupted(When when, String sql, Request request) {
    CommitCut cut = when.cut(sql);
    CompletableFuture<HttpReply> reply = CompletableFuture.supplyAsync(() -> API.send(request));
    if (when == When.DURING) {
      Until.holds(() -> reply.isDone() || root.count(WAITING) > 0);
      assertThat("it waits for the COMMIT", reply.isDone(), is(false));
      cut.letThrough();
    }
    reply.join();
    assertThat("the link was cut", cut.strikes(), is(1));
    return reply.join();
  }

  private static Request survey(Somebody author) {
    return Request.post("/api/surveys").bearer(author.token()).json(WHY + "\"settings\": null}");
  }
}
