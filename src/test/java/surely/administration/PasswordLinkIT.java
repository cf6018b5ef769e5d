package surely.administration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** Links with which a member sets a new password once. */
@ExtendWith(ArquillianExtension.class)
class PasswordLinkIT {
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final String STAPLE = Secrets.known("battery staple by a link");
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
  void aLinkSetsThePasswordOnceAndEndsAllSessionsAndApiTokens() {
    Author ann = Author.signUp();
    String apiToken = ann.apiToken("read");
    String token = link(ann);
    assertThat(
        ROWS.count(
            "SELECT COUNT(*) FROM password_link WHERE member_id = ? AND token_hash = ?",
            ann.id(),
            Ids.hash(token)),
        is(1L));

    set(token, STAPLE).then().statusCode(204);

    ann.get("/members/me").then().statusCode(401);
    Author.anyone().auth().oauth2(apiToken).get("/members/me").then().statusCode(401);
    Api.ofSuite().logIn(ann.email(), STAPLE);
    logIn(ann, Api.PASSWORD).then().statusCode(401);
    assertInvalid(set(token, STAPLE));
  }

  @Test
  void whoHasNoPasswordGetsTheirFirst() {
    Author ann = Author.signUp();
    ROWS.run("UPDATE member SET password = NULL WHERE id = ?", ann.id());

    set(link(ann), STAPLE).then().statusCode(204);

    Api.ofSuite().logIn(ann.email(), STAPLE);
  }

  @Test
  void aLinkThatIsWrongReplacedOrExpiredGetsTheSameResponse() {
    Author ann = Author.signUp();
    String replaced = link(ann);
    String expired = link(ann);
    ROWS.run(
        "UPDATE password_link SET expires_at = UTC_TIMESTAMP(6) WHERE member_id = ?", ann.id());

    String wrong = assertInvalid(set("wrong", STAPLE));
    assertThat(assertInvalid(set(replaced, STAPLE)), is(wrong));
    assertThat(assertInvalid(set(expired, STAPLE)), is(wrong));
    logIn(ann, Api.PASSWORD).then().statusCode(201);
  }

  @Test
  void aDisabledMembersLinkEndsAndNoneIsMade() {
    Author ann = Author.signUp();
    String token = link(ann);
    as().body("{\"disabled\": true}").patch("/members/" + ann.id()).then().statusCode(200);

    assertInvalid(set(token, STAPLE));
    makeLink(ann).then().statusCode(409).body("type", endsWith("/member-disabled"));

    as().body("{\"disabled\": false}").patch("/members/" + ann.id()).then().statusCode(200);
    assertInvalid(set(token, STAPLE));
  }

  @Test
  void aPasswordThatIsEasyToGuessLeavesTheLink() {
    Author ann = Author.signUp();
    String token = link(ann);
    for (String easy : new String[] {"password1", "somebody12"})
      set(token, easy)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", is("/password"))
          .body("errors[0].code", is("too-easy"));
    set(token, "short").then().statusCode(422);

    set(token, STAPLE).then().statusCode(204);
  }

  @Test
  void wrongLinksAreLimitedLikeWrongPasswords() {
    Author ann = Author.signUp();
    String token = link(ann);
    for (int i = 0; i < 100; i++) set("wrong " + i, STAPLE).then().statusCode(403);

    set(token, STAPLE).then().statusCode(429).body("type", endsWith("/too-many-failures"));
    ROWS.run("DELETE FROM login_failure");
    set(token, STAPLE).then().statusCode(204);
  }

  @Test
  void aLinkIsMadeWithThePasswordOfTheAdministratorOnly() {
    Author ann = Author.signUp();
    String links = "/members/" + ann.id() + "/password-links";
    for (String body : new String[] {"{}", "{\"password\": \"" + Api.PASSWORD + "\"}"})
      as().body(body).post(links).then().statusCode(403).body("type", endsWith("/password-needed"));

    assertThat(
        ROWS.count("SELECT COUNT(*) FROM password_link WHERE member_id = ?", ann.id()), is(0L));
  }

  @Test
  void theLinkCanBeHandedOver() {
    Author ann = Author.signUp();
    makeLink(ann)
        .then()
        .statusCode(201)
        .header("Cache-Control", containsString("no-store"))
        .body("link", containsString(Suite.url() + "/password#"))
        .body("expiresAt", endsWith("Z"));
  }

  /** Returns the token. */
  private static String link(Author member) {
    String link = makeLink(member).then().statusCode(201).extract().path("link");
    return Secrets.known(link.replaceFirst(".*#", ""));
  }

  private static Response makeLink(Author member) {
    return as().body(Api.administratorsPassword())
        .post("/members/" + member.id() + "/password-links");
  }

  private static RequestSpecification as() {
    return Author.anyone().auth().oauth2(administrator);
  }

  private static Response set(String token, String password) {
    return Author.anyone()
        .body("{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password))
        .post("/passwords");
  }

  /** Returns the response. */
  private static String assertInvalid(Response response) {
    return response
        .then()
        .statusCode(403)
        .body("type", endsWith("/password-link-invalid"))
        .extract()
        .asString();
  }

  private static Response logIn(Author member, String password) {
    return Author.anyone()
        .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(member.email(), password))
        .post("/sessions");
  }
}
