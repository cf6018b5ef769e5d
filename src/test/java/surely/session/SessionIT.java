package surely.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.once.Ids;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class SessionIT {
  private static Somebody ann;
  private static Rows rows;

  @BeforeAll
  static void signUp() {
    ann = Api.ofSuite().signUp();
    rows = Rows.of(Suite.application());
  }

  @AfterEach
  void forgive() {
    rows.run("DELETE FROM login_failure");
  }

  @Test
  void aTokenWorksAsBearerAndAsCookieAndIsStoredHashedOnly() {
    Response logIn = logIn(ann.email(), "correct horse battery staple");
    String token =
        logIn
            .then()
            .statusCode(201)
            .body("token", matchesPattern("[A-Za-z0-9_-]{43}"))
            .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Lax")))
            .extract()
            .path("token");

    api()
        .header("Authorization", "bearer " + token)
        .get("/members/me")
        .then()
        .statusCode(200)
        .body("id", is(ann.id()));
    api()
        .cookie("surely", token)
        .get("/members/me")
        .then()
        .statusCode(200)
        .body("id", is(ann.id()));
    assertThat(
        rows.count("SELECT COUNT(*) FROM session WHERE token_hash = ?", Ids.hash(token)), is(1L));
    assertThat(rows.count("SELECT COUNT(*) FROM session WHERE token_hash = ?", token), is(0L));
  }

  @Test
  void aMemberSeesTheirSessionsAndEndsEach() {
    Somebody eve = Api.ofSuite().signUp();
    String here = token(eve);
    String there = token(eve);
    String elsewhere = token(eve);
    List<String> ids = sessions(here).getList("items.id");
    assertThat(sessions(here).getList("items.findAll {it.current}"), hasSize(1));
    assertThat(ids.size(), is(new HashSet<>(ids).size()));
    String id = sessions(there).getString("items.find {it.current}.id");

    as(ann.token()).delete("/members/me/sessions/" + id).then().statusCode(204);
    as(there).get("/members/me").then().statusCode(200);

    as(here).delete("/members/me/sessions/" + id).then().statusCode(204);
    as(there).get("/members/me").then().statusCode(401);
    as(here).delete("/members/me/sessions/" + id).then().statusCode(204);
    as(elsewhere).get("/members/me").then().statusCode(200);

    as(here).delete("/members/me/sessions").then().statusCode(204);
    as(elsewhere).get("/members/me").then().statusCode(401);
    assertThat(sessions(here).getList("items.current"), is(List.of(true)));
    as(ann.token()).get("/members/me").then().statusCode(200);
    api().get("/members/me/sessions").then().statusCode(401);
  }

  @Test
  void aSessionOfLongAgoHasNoTimeAndAnIdleOneIsNotListed() {
    Somebody eve = Api.ofSuite().signUp();
    String here = token(eve);
    String idle = token(eve);
    rows.run("UPDATE session SET opened_at = '2000-01-01' WHERE token_hash = ?", Ids.hash(here));
    rows.run(
        "UPDATE session SET used_at = UTC_TIMESTAMP(6) - INTERVAL 9 HOUR WHERE token_hash = ?",
        Ids.hash(idle));
    JsonPath listed = sessions(here);
    assertThat(listed.getString("items.find {it.current}.openedAt"), is(nullValue()));
    assertThat(listed.getList("items.id"), not(hasItem(Ids.hash(idle).substring(0, 32))));
  }

  private static String token(Somebody member) {
    return logIn(member.email(), Api.PASSWORD).then().statusCode(201).extract().path("token");
  }

  private static RequestSpecification as(String token) {
    return api().auth().oauth2(token);
  }

  private static JsonPath sessions(String token) {
    return as(token).get("/members/me/sessions").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void anAddressLogsInHoweverItIsSpelled() {
    String name = "j" + UUID.randomUUID();
    Somebody jurgen = Api.ofSuite().signUp(name + "\u00FC@b\u00FCcher.example");

    for (String spelling :
        List.of(
            "\u00FC@b\u00FCcher.example",
            "u\u0308@bu\u0308cher.example",
            "\u00DC@XN--BCHER-KVA.example")) {
      String token =
          logIn(name + spelling, Api.PASSWORD).then().statusCode(201).extract().path("token");
      api().auth().oauth2(token).get("/members/me").then().body("id", is(jurgen.id()));
    }
    logIn(name + "u@b\u00FCcher.example", Api.PASSWORD).then().statusCode(401);
  }

  /**
   * Two members who signed up when another spelling was another address: see {@code
   * V9__Canonical_spellings}.
   */
  @Test
  void aMemberWhoseAddressAnotherHasLogsInWithTheirOwnSpelling() {
    String name = "k" + UUID.randomUUID();
    Somebody other = Api.ofSuite().signUp(name + "other@example.org");
    Somebody first = Api.ofSuite().signUp(name + "\u00FC@example.org");
    rows.run("UPDATE member SET email = ? WHERE id = ?", name + "u\u0308@example.org", other.id());

    assertThat(loggedIn(name + "u\u0308@example.org"), is(other.id()));
    assertThat(loggedIn(name + "\u00FC@example.org"), is(first.id()));
  }

  private static String loggedIn(String email) {
    String token = logIn(email, Api.PASSWORD).then().statusCode(201).extract().path("token");
    return api().auth().oauth2(token).get("/members/me").path("id");
  }

  @Test
  void loggingOutKillsTheTokenAtOnceAndTwiceIsFine() {
    String token = logIn(ann.email(), "correct horse battery staple").path("token");
    api().auth().oauth2(token).delete("/sessions/current").then().statusCode(204);

    api()
        .auth()
        .oauth2(token)
        .get("/members/me")
        .then()
        .statusCode(401)
        .body("type", endsWith("/log-in-needed"));
    api().auth().oauth2(token).delete("/sessions/current").then().statusCode(204);
    api().delete("/sessions/current").then().statusCode(401);
  }

  @Test
  void aTokenWorksAndIsDeadOnEveryServerAtOnce() {
    RaceServers servers = RaceServers.ofTwoServers();
    String token = Api.ofSuite().logIn(ann.email(), Api.PASSWORD);
    Request me = Request.get("/api/members/me").bearer(token);
    assertThat(
        RaceAssertions.kinds(servers.race(2, server -> me)), is(RaceAssertions.kinds("200", 2)));
    servers.must(204, Request.delete("/api/sessions/current").bearer(token));
    assertThat(
        RaceAssertions.kinds(servers.race(2, server -> me)),
        is(RaceAssertions.kinds("401 log-in-needed", 2)));
  }

  @Test
  void anExpiredTokenDoesNotCount() {
    String token = logIn(ann.email(), "correct horse battery staple").path("token");
    rows.run(
        "UPDATE session SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE token_hash = ?",
        Ids.hash(token));

    api().auth().oauth2(token).get("/members/me").then().statusCode(401);
  }

  @Test
  void aSessionThatIsIdleForTooLongIsOver() {
    String used = logIn(ann.email(), Api.PASSWORD).path("token");
    String idle = logIn(ann.email(), Api.PASSWORD).path("token");
    rows.run(
        "UPDATE session SET used_at = UTC_TIMESTAMP(6) - INTERVAL 470 MINUTE WHERE token_hash = ?",
        Ids.hash(used));
    rows.run(
        "UPDATE session SET used_at = UTC_TIMESTAMP(6) - INTERVAL 480 MINUTE WHERE token_hash = ?",
        Ids.hash(idle));

    api().auth().oauth2(used).get("/members/me").then().statusCode(200);
    api()
        .auth()
        .oauth2(idle)
        .get("/members/me")
        .then()
        .statusCode(401)
        .body("type", endsWith("/log-in-needed"));
    assertThat(
        "its use was noted",
        rows.count(
            "SELECT COUNT(*) FROM session WHERE token_hash = ? "
                + "AND used_at > UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE",
            Ids.hash(used)),
        is(1L));
  }

  @Test
  void loggingInEndsTheSessionThatTheBrowserCameWith() {
    String first = logIn(ann.email(), Api.PASSWORD).path("token");
    RequestSpecification browser = api().cookie("surely", first).contentType("application/json");
    String logIn = "{\"email\": \"%s\", \"password\": \"%s\"}";

    browser
        .body(logIn.formatted(ann.email(), "wrong horse"))
        .post("/sessions")
        .then()
        .statusCode(401);
    assertThat("one that failed ends nothing", isAlive(first), is(true));
    String second =
        browser
            .body(logIn.formatted(ann.email(), Api.PASSWORD))
            .post("/sessions")
            .then()
            .statusCode(201)
            .extract()
            .path("token");
    assertThat(isAlive(first), is(false));
    assertThat(isAlive(second), is(true));
  }

  /** Programs can have as many sessions as they like. */
  @Test
  void loggingInWithABearerEndsNothing() {
    String first = logIn(ann.email(), Api.PASSWORD).path("token");
    api()
        .auth()
        .oauth2(first)
        .contentType("application/json")
        .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(ann.email(), Api.PASSWORD))
        .post("/sessions")
        .then()
        .statusCode(201);

    assertThat(isAlive(first), is(true));
  }

  private static boolean isAlive(String token) {
    return api().auth().oauth2(token).get("/members/me").statusCode() == 200;
  }

  @Test
  void whichOfThemIsWrongIsNotTold() {
    String wrongPassword =
        logIn(ann.email(), "wrong horse").then().statusCode(401).extract().asString();
    String nobody =
        logIn(UUID.randomUUID() + "@example.org", "wrong horse")
            .then()
            .statusCode(401)
            .extract()
            .asString();

    assertThat(wrongPassword, is(nobody));
    assertThat(wrongPassword, containsString("/problems/wrong-credentials"));
  }

  @Test
  void failuresOfAnAccountAreLimitedAndItsSuccessesAreNot() {
    for (int i = 0; i < 12; i++)
      logIn(ann.email(), "correct horse battery staple").then().statusCode(201);
    for (int i = 0; i < 10; i++) logIn(ann.email(), "wrong horse " + i).then().statusCode(401);

    logIn(ann.email().toUpperCase(Locale.ROOT), "wrong horse")
        .then()
        .statusCode(429)
        .body("type", endsWith("/too-many-failures"))
        .header("Retry-After", Integer::parseInt, greaterThan(0));
    rows.run("UPDATE login_failure SET failed_at = failed_at - INTERVAL 15 MINUTE");
    logIn(ann.email(), "correct horse battery staple").then().statusCode(201);
  }

  @Test
  void aStrangerWhoGuessesElsewhereDoesNotLockTheOwnerOut() {
    for (int i = 0; i < 50; i++)
      rows.run(
          "INSERT INTO login_failure (account, address) VALUES (?, '192.0.2.7')",
          Ids.hash(ann.email()));

    logIn(ann.email(), "wrong horse").then().statusCode(401);
    logIn(ann.email(), Api.PASSWORD).then().statusCode(201);
  }

  @Test
  void failuresOfAnAddressAreLimited() {
    for (int i = 0; i < 100; i++)
      rows.run(
          "INSERT INTO login_failure (account, address) VALUES (?, '127.0.0.1')", "account " + i);

    logIn(UUID.randomUUID() + "@example.org", "wrong horse").then().statusCode(429);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 200",
    "Sec-Fetch-Site, none, 200",
    "Origin, https://elsewhere.example.org, 403",
    "Origin, null, 403",
    "X-Nothing, x, 200"
  })
  void theCookieDoesNotCountForAnotherSite(String header, String value, int status) {
    String type = "t-" + UUID.randomUUID();
    Response response =
        api()
            .cookie("surely", ann.token())
            .header(header, value)
            .contentType("application/json")
            .body("{\"value\": 1}")
            .put("/trackers/" + type);

    assertThat(response.asString(), response.statusCode(), is(status == 200 ? 201 : status));
    assertThat(
        rows.count("SELECT COUNT(*) FROM tracker WHERE type = ?", type),
        is(status == 200 ? 1L : 0L));
  }

  @Test
  void theOwnOriginAndABearerOfAnySiteCount() {
    api()
        .cookie("surely", ann.token())
        .header("Origin", Suite.url())
        .contentType("application/json")
        .body("{\"value\": 1}")
        .put("/trackers/own")
        .then()
        .statusCode(not(403));
    api()
        .auth()
        .oauth2(ann.token())
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/json")
        .body("{\"value\": 1}")
        .put("/trackers/own")
        .then()
        .statusCode(not(403));
  }

  private static Response logIn(String email, String password) {
    return api()
        .contentType("application/json")
        .body(
            """
        {"email": "%s", "password": "%s"}"""
                .formatted(email, password))
        .post("/sessions");
  }

  private static RequestSpecification api() {
    return given().baseUri(Suite.url()).basePath("/api");
  }
}
