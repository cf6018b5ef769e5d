package surely.administration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.hamcrest.Matcher;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.MockProvider;
import surely.test.race.RaceServers;
import surely.test.server.Provider;
import surely.test.server.Suite;

/** What administrators see and change of members, and what becomes of a disabled member. */
@ExtendWith(ArquillianExtension.class)
class MemberAdministrationIT {
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final String NAME = nameBy(System.getenv("SURELY_ADMIN_PASSWORD"));
  private static String administrator;

  @BeforeAll
  static void logIn() {
    administrator = Api.ofSuite().administrator();
  }

  @AfterEach
  void forgive() {
    ROWS.run("DELETE FROM login_failure");
  }

  @Test
  void membersAreFoundByTheStartOfTheirAddressOrName_theNewestFirst() {
    String start = RaceServers.fresh("found");
    List<String> emails =
        List.of(start + "%a@example.org", start + "b@example.org", start + "c@example.org");
    emails.forEach(email -> Api.ofSuite().signUp(email));
    ROWS.run("UPDATE member SET name = ? WHERE email = ?", "Cara " + start, emails.get(2));

    String next =
        list(start.replace("found", "FOUND"), null)
            .then()
            .statusCode(200)
            .body("items.email", contains(emails.get(2), emails.get(1)))
            .body("items.name", contains("Cara " + start, "Somebody"))
            .body("items[0].administrator", is(false))
            .body("items[0].disabled", is(false))
            .body("items[0].createdAt", endsWith("Z"))
            .body("next", notNullValue())
            .extract()
            .path("next");
    list(start, next).then().body("items.email", contains(emails.get(0))).body("next", nullValue());
    list("cara " + start, null).then().body("items.email", contains(emails.get(2)));
    list(start + "%", null).then().body("items.email", contains(emails.get(0)));
    list(start + "_", null).then().body("items", empty());
    list(start.substring(1), null).then().body("items", empty());
  }

  @Test
  void onlyAdministratorsMay() {
    Author ann = Author.signUp();
    ann.get("/members").then().statusCode(403);
    Author.anyone().get("/members").then().statusCode(401);
    ann.as().body("{\"administrator\": true}").patch("/members/" + ann.id()).then().statusCode(403);
    ann.as().post("/members/" + ann.id() + "/password-links").then().statusCode(403);

    for (String password : List.of("null", "\"" + Api.PASSWORD + "\""))
      change(ann.id(), "{\"administrator\": true, \"password\": %s}".formatted(password))
          .then()
          .statusCode(403)
          .body("type", endsWith("/password-needed"));
    ann.get("/members").then().statusCode(403);
    change(ann.id(), NAME)
        .then()
        .statusCode(200)
        .body("administrator", is(true))
        .body("disabled", is(false));
    ann.get("/members/me").then().body("roles", contains("member", "administrator"));
    ann.get("/members").then().statusCode(200);
    change(ann.id(), "{\"administrator\": false}").then().statusCode(200);
    ann.get("/members").then().statusCode(403);
  }

  @Test
  void aDisabledMemberIsLoggedOut_andTheirSurveysStayAsTheyAre() {
    Author ann = Author.signUp();
    String apiToken = ann.apiToken("read");
    String survey = ann.open("{}");

    for (int i = 0; i < 2; i++)
      change(ann.id(), "{\"disabled\": true}")
          .then()
          .statusCode(200)
          .body("disabled", is(true))
          .body("administrator", is(false));

    ann.get("/members/me").then().statusCode(401);
    logIn(ann, "a wrong guess").then().statusCode(401).body("type", endsWith("/wrong-credentials"));
    logIn(ann, Api.PASSWORD).then().statusCode(403).body("type", endsWith("/account-disabled"));
    assertThat(ROWS.count("SELECT COUNT(*) FROM session WHERE member_id = ?", ann.id()), is(0L));
    ann.respond(survey, RaceServers.fresh("response"), null).then().statusCode(201);

    change(ann.id(), "{\"disabled\": false}").then().body("disabled", is(false));
    logIn(ann, Api.PASSWORD).then().statusCode(201);
    Author.anyone().auth().oauth2(apiToken).get("/members/me").then().statusCode(401);
  }

  @Test
  void aDisabledMemberLogsInAtNoProvider() {
    String subject = RaceServers.fresh("subject");
    String email = subject + "@example.org";
    byIdToken(subject, email).then().statusCode(201);
    atProvider(subject + "-2", "2" + email, 201);
    for (String address : List.of(email, "2" + email))
      change(ROWS.value("SELECT id FROM member WHERE email = ?", address), "{\"disabled\": true}")
          .then()
          .statusCode(200);

    byIdToken(subject, email).then().statusCode(403).body("type", endsWith("/account-disabled"));
    atProvider(subject + "-2", "2" + email, 403);
  }

  @Test
  void theLastAdministratorStays() {
    Author ann = Author.signUp();
    Author ben = Author.signUp();
    // by SQL, because the session of the suite's administrator must not end
    ROWS.run("UPDATE member SET administrator = id IN (?, ?)", ann.id(), ben.id());
    try {
      ann.as().body("{\"disabled\": true}").patch("/members/" + ben.id()).then().statusCode(200);
      for (String change : List.of("{\"disabled\": true}", "{\"administrator\": false}"))
        ann.as()
            .body(change)
            .patch("/members/" + ann.id())
            .then()
            .statusCode(409)
            .body("type", endsWith("/last-administrator"));
      ann.get("/members").then().statusCode(200);
      ann.as().body(nameBy(Api.PASSWORD)).patch("/members/" + ben.id()).then().statusCode(409);
      ann.as()
          .body("{\"disabled\": false}")
          .patch("/members/" + ben.id())
          .then()
          .statusCode(200)
          .body("administrator", is(false));
      ann.as().body(nameBy(Api.PASSWORD)).patch("/members/" + ben.id()).then().statusCode(200);
      ann.as().body("{\"administrator\": false}").patch("/members/" + ann.id());
      ann.get("/members").then().statusCode(403);
    } finally {
      ROWS.run("UPDATE member SET administrator = email = ?", System.getenv("SURELY_ADMIN_EMAIL"));
    }
  }

  @Test
  void whoHasLeftCanNotBeChanged() {
    Author ann = Author.signUp();
    ann.leave().then().statusCode(204);

    change(ann.id(), NAME).then().statusCode(404);
    as().body(Api.administratorsPassword())
        .post("/members/" + ann.id() + "/password-links")
        .then()
        .statusCode(404);
    as().queryParam("limit", 100).get("/members").then().body("items.id", notContaining(ann.id()));
  }

  private static String nameBy(String password) {
    return "{\"administrator\": true, \"password\": \"" + password + "\"}";
  }

  private static Matcher<Iterable<? super String>> notContaining(String id) {
    return not(hasItem(id));
  }

  private static RequestSpecification as() {
    return Author.anyone().auth().oauth2(administrator);
  }

  private static Response list(String search, String after) {
    RequestSpecification request = as().queryParam("search", search).queryParam("limit", 2);
    return (after == null ? request : request.queryParam("after", after)).get("/members");
  }

  private static Response change(String id, String change) {
    return as().body(change).patch("/members/" + id);
  }

  private static Response logIn(Author member, String password) {
    return Author.anyone()
        .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(member.email(), password))
        .post("/sessions");
  }

  private static Response byIdToken(String subject, String email) {
    String idToken = Provider.ofSuite().token(subject, email);
    return Author.anyone()
        .body("{\"idToken\": \"" + idToken + "\"}")
        .post("/sessions/" + Provider.NAME);
  }

  private static void atProvider(String subject, String email, int status) {
    Request begin = BegunLogIn.begin(MockProvider.NAME);
    var begun = BegunLogIn.of(MockProvider.NAME, Api.ofSuite().must(201, begin));
    String code = MockProvider.code(begun, subject, email);
    Api.ofSuite().must(status, begun.finish(code));
  }
}
