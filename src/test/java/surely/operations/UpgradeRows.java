package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.Writes;
import surely.test.server.Provider;

/**
 * Rows for the tables that one member with one survey leaves empty: what Bob did, who has left, and
 * who logs in through a provider.
 */
final class UpgradeRows {
  private static final String BOB = "bob@example.org";
  private static final String LEFT = "cleo@example.org";
  private static final String SUBJECT = "dan";
  private static final String DAN = "dan@example.org";
  private static final String LIMITED = "for-one";
  private static final String TRACKER = "earlier";
  private static final String KEY = "key-of-an-earlier-release";
  private static final String USED = "UsedByAnEarlierOne0000";
  private static final String UNUSED = "UnusedByEarlierOnes000";
  private static final String RESPONSE = "another-of-an-earlier-release";
  private static final String BEGUN = "begun-on-an-earlier-release";

  private final Api api;
  private final String card;

  /**
   * @param card that everybody may collect
   */
  UpgradeRows(Api api, String card) {
    this.api = api;
    this.card = card;
  }

  void write(Rows rows) {
    Somebody bob = api.signUp(BOB);
    api.must(401, logIn("not his password"));
    api.made(
        Request.put("/api/cards/" + LIMITED)
            .bearer(api.administrator())
            .json("{\"points\": 1, \"limit\": 1}"));
    api.made(Writes.collect(LIMITED).bearer(bob.token()));
    api.made(Writes.track(TRACKER, 1).bearer(bob.token()));
    api.made(
        Request.post("/api/members/me/tokens")
            .bearer(bob.token())
            .json(
                """
            {"name": "Export", "scopes": ["read"], "expiresInDays": 366, "password": "%s"}"""
                    .formatted(Api.PASSWORD)));
    invited(bob, rows);
    String anonymous =
        open(
            bob,
            Writes.createWithKey(
                "Earlier, anonymous", "{\"respondents\": \"members\", \"anonymous\": true}"));
    api.made(Writes.respond(anonymous, RESPONSE).bearer(bob.token()));
    api.made(throughProvider());

    api.made(
        Request.post("/api/members/" + bob.id() + "/password-links")
            .bearer(api.administrator())
            .json(Api.administratorsPassword()));

    Somebody cleo = api.signUp(LEFT);
    api.made(Writes.collect(card).bearer(cleo.token()));
    api.must(
        204,
        Request.delete("/api/members/me")
            .bearer(cleo.token())
            .json("{\"password\": \"%s\"}".formatted(Api.PASSWORD)));

    String begun = open(bob, create());
    api.made(Request.put(progress(begun)).json("{\"answers\": {\"like\": \"yes\"}, \"page\": 0}"));
    api.made(Writes.respond(begun, RESPONSE)); // last, so that it is not counted yet
  }

  /** A survey with an invitation that was used, and one that was not. */
  private void invited(Somebody bob, Rows rows) {
    String survey =
        open(bob, Writes.createWithKey("Earlier, invited", "{\"respondents\": \"invited\"}"));
    for (String invitation : new String[] {USED, UNUSED}) {
      JsonObject made =
          api.made(
                  Request.post("/api/surveys/" + survey + "/invitations")
                      .bearer(bob.token())
                      .json("{\"count\": 1}"))
              .getJsonArray("invitations")
              .getJsonObject(0);
      rows.run( // their hash is all that is stored
          "UPDATE invitation SET token_hash = SHA2(?, 256) WHERE id = ?",
          invitation,
          made.getString("id"));
    }
    api.made(Writes.respond(survey, RESPONSE, "yes", USED));
  }

  private String open(Somebody owner, Request create) {
    String survey = api.made(create.bearer(owner.token())).getString("id");
    api.must(200, Request.post("/api/surveys/" + survey + "/open").bearer(owner.token()));
    return survey;
  }

  /** Makes what is kept for a time only as old as if it had just been written. */
  static void keep(Rows rows) {
    rows.run("UPDATE idempotency_key SET created_at = UTC_TIMESTAMP(6)");
    rows.run("UPDATE progress SET saved_at = UTC_TIMESTAMP(6)");
    rows.run("UPDATE departed_use SET kept_until = UTC_DATE() + INTERVAL 1 YEAR");
  }

  void check(Rows rows) {
    String bob = api.logIn(BOB, Api.PASSWORD);
    api.must(409, Writes.collect(LIMITED).bearer(bob));
    api.must(409, Writes.collect(LIMITED).bearer(api.signUp().token()));
    HttpReply tracker = api.must(200, Writes.track(TRACKER, 2).bearer(bob));
    assertThat(Api.object(tracker.body()).getString("value"), is("1"));
    String invited = survey("Earlier, invited", rows);
    api.must(200, Writes.respond(invited, RESPONSE, "yes", USED));
    api.must(409, Writes.respond(invited, RESPONSE + "-2", "yes", USED));
    api.must(201, Writes.respond(invited, RESPONSE + "-2", "yes", UNUSED));
    String anonymous = survey("Earlier, anonymous", rows);
    api.must(409, Writes.respond(anonymous, RESPONSE + "-2").bearer(bob));

    String begun = survey("Earlier, begun", rows);
    JsonObject created = Api.object(api.must(201, create().bearer(bob)).body());
    assertThat("the answer of the first request", created.getString("id"), is(begun));
    api.must(200, Request.get(progress(begun)));
    HttpReply results =
        api.must(200, Request.get("/api/surveys/" + begun + "/results").bearer(bob));
    assertThat(Api.object(results.body()).getInt("responses"), is(1));

    api.made(throughProvider());
    assertThat(rows.count("SELECT COUNT(*) FROM member WHERE email = ?", DAN), is(1L));
    api.must(409, Writes.collect(card).bearer(api.signUp(LEFT).token()));
  }

  private static String survey(String title, Rows rows) {
    return rows.value("SELECT id FROM survey WHERE title = ?", title);
  }

  private static Request create() {
    return Writes.create("Earlier, begun", "{\"respondents\": \"anyone\"}")
        .header("Idempotency-Key", KEY);
  }

  private static String progress(String survey) {
    return "/api/surveys/" + survey + "/responses/" + BEGUN + "/progress";
  }

  private static Request logIn(String password) {
    return Request.post("/api/sessions")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(BOB, password));
  }

  private static Request throughProvider() {
    return Request.post("/api/sessions/" + Provider.NAME)
        .json("{\"idToken\": \"%s\"}".formatted(Provider.ofSuite().token(SUBJECT, DAN)));
  }
}
