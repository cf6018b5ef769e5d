package surely.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/** How API tokens are made, used, listed and revoked. PermissionsIT has what each may do. */
@ExtendWith(ArquillianExtension.class)
class ApiTokenIT {
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final String COUNT = "SELECT COUNT(*) FROM api_token WHERE member_id = ?";

  @AfterEach
  void forgive() {
    ROWS.run("DELETE FROM login_failure");
  }

  @Test
  void aTokenIsShownOnceStoredHashedAndDoesWhatItsScopesAllow() {
    Author ann = Author.signUp();
    JsonPath made =
        make(ann, "Export", "\"read\", \"respond\"", 90)
            .then()
            .statusCode(201)
            .body("token", matchesPattern("surely_[A-Za-z0-9_-]{43}"))
            .body("name", is("Export"))
            .body("scopes", contains("read", "respond"))
            .extract()
            .jsonPath();
    String token = Secrets.known(made.getString("token"));

    as(token).get("/members/me").then().statusCode(200).body("id", is(ann.id()));
    as(token).body("{\"value\": 1}").put("/trackers/a").then().statusCode(201);
    as(token)
        .post("/surveys")
        .then()
        .statusCode(403)
        .body("type", endsWith("/scope-needed"))
        .body("detail", endsWith("it needs the scope \"manage\"."));
    for (String path : List.of("/members/me/tokens", "/members/me/sessions", "/members/me/data"))
      as(token).get(path).then().statusCode(403).body("type", endsWith("/session-needed"));
    as(token).delete("/sessions/current").then().statusCode(403);
    assertThat(
        ROWS.count("SELECT COUNT(*) FROM api_token WHERE token_hash = ?", Ids.hash(token)), is(1L));
    String listed = ann.get("/members/me/tokens").asString();
    assertThat(listed.contains(token.substring(10)), is(false));
  }

  @Test
  void aTokenInTheCookieIsNone() {
    String token = token(Author.signUp(), "\"read\"");
    Author.anyone().cookie("surely", token).get("/members/me").then().statusCode(401);
    Author.anyone().cookie("__Host-surely", token).get("/members/me").then().statusCode(401);
  }

  @Test
  void theListHasTheNewestFirstAndTheLastUseWhichIsNotWrittenByEachRequest() {
    Author ann = Author.signUp();
    token(ann, "\"read\"");
    ROWS.run("UPDATE api_token SET created_at = created_at - INTERVAL 1 DAY");
    String token = make(ann, "Second", "\"read\"", 1).path("token");
    tokens(ann)
        .then()
        .body("items.name", contains("Second", "Token"))
        .body("items.usedAt", contains(nullValue(), nullValue()));

    as(token).get("/points").then().statusCode(200);
    tokens(ann).then().body("items[0].usedAt", notNullValue());
    String noted = usedAt(token);
    as(token).get("/points");
    assertThat(usedAt(token), is(noted));
    ROWS.run("UPDATE api_token SET used_at = used_at - INTERVAL 61 SECOND");
    as(token).get("/points");
    assertThat(usedAt(token).compareTo(noted) > 0, is(true));
  }

  private static String usedAt(String token) {
    return ROWS.value("SELECT used_at FROM api_token WHERE token_hash = ?", Ids.hash(token));
  }

  @Test
  void aRevokedTokenIsRefusedAtOnceByEveryServer() {
    Author ann = Author.signUp();
    String token = token(ann, "\"read\"");
    String other = token(ann, "\"read\"");
    RaceServers both = RaceServers.ofTwoServers();
    Request use = Request.get("/api/members/me").bearer(token);
    assertThat(
        RaceAssertions.kinds(both.race(16, client -> use)), is(RaceAssertions.kinds("200", 16)));

    String id = ROWS.value("SELECT id FROM api_token WHERE token_hash = ?", Ids.hash(token));
    Author.signUp().delete("/members/me/tokens/" + id).then().statusCode(204);
    as(token).get("/members/me").then().statusCode(200); // it is none of theirs
    ann.delete("/members/me/tokens/" + id).then().statusCode(204);

    assertThat(
        RaceAssertions.kinds(both.race(16, client -> use)),
        is(RaceAssertions.kinds("401 log-in-needed", 16)));
    ann.delete("/members/me/tokens/" + id).then().statusCode(204);
    as(other).get("/members/me").then().statusCode(200);
    ann.delete("/members/me/tokens").then().statusCode(204);
    as(other).get("/members/me").then().statusCode(401);
    tokens(ann).then().body("items", is(empty()));
  }

  @Test
  void anExpiredTokenIsRefusedNotListedAndPurged() {
    Author ann = Author.signUp();
    String token = token(ann, "\"read\"");
    ROWS.run(
        "UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND "
            + "WHERE token_hash = ?",
        Ids.hash(token));

    as(token).get("/members/me").then().statusCode(401);
    tokens(ann).then().body("items", is(empty()));
    ROWS.run(ApiTokens.PURGE);
    assertThat(ROWS.count(COUNT, ann.id()), is(0L));
  }

  @Test
  void aRepeatWithTheSameKeyGetsTheSameTokenWhichIsInNoRow() {
    Author ann = Author.signUp();
    String key = RaceServers.fresh("key");
    String first = keyed(ann, key, "Token").then().statusCode(201).extract().path("token");
    keyed(ann, key, "Token")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("token", is(first));
    keyed(ann, key, "Another").then().statusCode(422);

    assertThat(ROWS.count(COUNT, ann.id()), is(1L));
    assertThat(
        ROWS.count(
            "SELECT COUNT(*) FROM idempotency_key WHERE body LIKE CONCAT('%', ?, '%')",
            first.substring(7)),
        is(0L));
  }

  private static Response keyed(Author member, String key, String name) {
    return member.keyed(key).body(wanted(name, "\"read\"", 90)).post("/members/me/tokens");
  }

  @Test
  void aTokenIsMadeWithThePasswordOnly() {
    Author ann = Author.signUp();
    for (String password : List.of("null", "\"wrong horse\""))
      ann.as()
          .body(
              "{\"name\": \"a\", \"scopes\": [\"read\"], \"expiresInDays\": 1, \"password\": "
                  + password
                  + "}")
          .post("/members/me/tokens")
          .then()
          .statusCode(403)
          .body("type", endsWith("/password-needed"));
    as(token(ann, "\"read\", \"respond\", \"manage\""))
        .body(wanted("a", "\"read\"", 1))
        .post("/members/me/tokens")
        .then()
        .statusCode(403)
        .body("type", endsWith("/session-needed"));
    assertThat(ROWS.count(COUNT, ann.id()), is(1L));
  }

  @Test
  void whatIsNoTokenIsRefused() {
    Author ann = Author.signUp();
    refused(make(ann, "a", "", 1), "/scopes");
    refused(make(ann, "a", "\"read\", \"write\"", 1), "/scopes/1");
    refused(make(ann, "a", "\"read\", \"read\"", 1), "/scopes/1");
    refused(make(ann, "a", "\"read\", 7", 1), "/scopes/1");
    refused(make(ann, "a", "\"administrate\"", 1), "/scopes");
    refused(make(ann, "a", "\"read\"", 367), "/expiresInDays");
    refused(make(ann, "a", "\"read\"", 0), "/expiresInDays");
    refused(make(ann, " ", "\"read\"", 1), "/name");
    ann.as()
        .body("{}")
        .post("/members/me/tokens")
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/expiresInDays", "/name", "/scopes"));
    make(ann, "a".repeat(100), "\"read\"", 366).then().statusCode(201);
  }

  private static void refused(Response reply, String pointer) {
    reply.then().statusCode(422).body("errors.pointer", contains(pointer));
  }

  @Test
  void anAdministratorsTokenIsOneOnlyAsLongAsTheMemberIs() {
    Author ann = Author.signUp();
    ROWS.run("UPDATE member SET administrator = TRUE WHERE id = ?", ann.id());
    String token = token(ann, "\"administrate\"");
    String card = RaceServers.fresh("card");
    putCard(token, card).then().statusCode(201);
    putCard(token(ann, "\"read\", \"respond\", \"manage\""), card).then().statusCode(403);

    ROWS.run("UPDATE member SET administrator = FALSE WHERE id = ?", ann.id());
    putCard(token, card).then().statusCode(403).body("type", endsWith("/scope-needed"));
  }

  private static Response putCard(String token, String card) {
    return as(token).body("{\"points\": 1}").put("/cards/" + card);
  }

  @Test
  void aChangedPasswordRevokesTheTokensAndALogOutDoesNot() {
    Author ann = Author.signUp();
    String token = token(ann, "\"read\"");
    ann.delete("/members/me/sessions").then().statusCode(204);
    as(token).get("/members/me").then().statusCode(200);

    ann.as()
        .body("{\"password\": \"%s\", \"newPassword\": \"battery staple\"}".formatted(Api.PASSWORD))
        .put("/members/me/password")
        .then()
        .statusCode(204);

    as(token).get("/members/me").then().statusCode(401);
    assertThat(ROWS.count(COUNT, ann.id()), is(0L));
  }

  @Test
  void aDeletedAccountHasNoTokens() {
    Author ann = Author.signUp();
    String token = token(ann, "\"read\"");
    ann.get("/members/me/data")
        .then()
        .body("tokens", hasSize(1))
        .body("tokens[0].name", is("Token"))
        .body("tokens[0].scopes", is("read"));
    ann.leave().then().statusCode(204);
    as(token).get("/members/me").then().statusCode(401);
    assertThat(ROWS.count(COUNT, ann.id()), is(0L));
  }

  @Test
  void aCallForEverybodyTakesNoTokenThatMayNotRespond() {
    Author ann = Author.signUp();
    String survey = ann.open("{\"respondents\": \"anyone\"}");
    String read = token(ann, "\"read\"");
    String path = "/surveys/" + survey + "/responses/" + RaceServers.fresh("response");
    as(read).get("/surveys/" + survey + "/form").then().statusCode(200);
    as(read).body("{\"answers\": {}}").put(path).then().statusCode(403);
    assertThat(ROWS.count("SELECT COUNT(*) FROM response WHERE survey_id = ?", survey), is(0L));
    as(token(ann, "\"respond\"")).body("{\"answers\": {}}").put(path).then().statusCode(201);
    as(token(ann, "\"manage\"")).get("/surveys/" + survey + "/form").then().statusCode(403);
  }

  private static RequestSpecification as(String token) {
    return Author.anyone().auth().oauth2(token);
  }

  private static Response tokens(Author member) {
    return member.get("/members/me/tokens");
  }

  private static String token(Author member, String scopes) {
    return Secrets.known(
        make(member, "Token", scopes, 90).then().statusCode(201).extract().path("token"));
  }

  private static Response make(Author member, String name, String scopes, int days) {
    return member.as().body(wanted(name, scopes, days)).post("/members/me/tokens");
  }

  private static String wanted(String name, String scopes, int days) {
    return "{\"name\": \"%s\", \"scopes\": [%s], \"expiresInDays\": %d, \"password\": \"%s\"}"
        .formatted(name, scopes, days, Api.PASSWORD);
  }
}
