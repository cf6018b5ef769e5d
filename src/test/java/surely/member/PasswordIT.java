package surely.member;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.server.Provider;
import surely.test.server.Suite;

/** Which passwords are accepted, and how a password is changed. */
@ExtendWith(ArquillianExtension.class)
class PasswordIT {
  private static final Rows ROWS = Rows.of(Suite.application());

  @AfterEach
  void forgive() {
    ROWS.run("DELETE FROM login_failure");
  }

  @Test
  void aSignUpWithAPasswordThatIsEasyToGuessIsRefused() {
    for (String password : new String[] {"password1", "        ", "annschmidt1", "Surely-2026"})
      Author.anyone()
          .body(
              "{\"email\": \"%s@example.org\", \"password\": \"%s\", \"name\": \"Ann Schmidt\"}"
                  .formatted(UUID.randomUUID(), password))
          .post("/members")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/password"))
          .body("errors.code", contains("too-easy"));
    Author.anyone()
        .body("{\"email\": \"no address\", \"password\": \"password\"}")
        .post("/members")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/email", "/name", "/password"));
  }

  @Test
  void aChangeTakesTheOldPasswordAndEndsTheOtherSessions() {
    Author ann = Author.signUp();
    String other = Api.ofSuite().logIn(ann.email(), Api.PASSWORD);

    change(ann, "null", "battery staple")
        .then()
        .statusCode(403)
        .body("type", endsWith("/password-needed"));
    change(ann, "\"wrong horse\"", "battery staple")
        .then()
        .statusCode(403)
        .body("type", endsWith("/password-needed"));
    assertThat(isAlive(other), is(true));
    change(ann, '"' + Api.PASSWORD + '"', "battery staple").then().statusCode(204);
    assertThat(isAlive(other), is(false));
    assertThat(isAlive(ann.token()), is(true));

    Api.ofSuite().logIn(ann.email(), "battery staple");
    assertThat(
        Api.ofSuite()
            .send(
                Request.post("/api/sessions")
                    .json(
                        "{\"email\": \"%s\", \"password\": \"%s\"}"
                            .formatted(ann.email(), Api.PASSWORD)))
            .status(),
        is(401));
  }

  @Test
  void aRepeatedChangeIsTheSameChange() {
    Author ann = Author.signUp();
    for (int i = 0; i < 2; i++)
      change(ann, '"' + Api.PASSWORD + '"', "battery staple").then().statusCode(204);
    Api.ofSuite().logIn(ann.email(), "battery staple");
  }

  @Test
  void aChangeToWhatIsEasyToGuessIsRefused() {
    Author ann = Author.signUp();
    for (String password :
        new String[] {"password1", "somebody12", ann.email().replaceFirst("@.*", "") + "x"})
      change(ann, '"' + Api.PASSWORD + '"', password)
          .then()
          .statusCode(422)
          .body("errors", hasSize(1))
          .body("errors[0].pointer", is("/newPassword"))
          .body("errors[0].code", is("too-easy"));
  }

  @Test
  void guessesAtThePasswordToChangeAreLimited() {
    Author ann = Author.signUp();
    for (int i = 0; i < 10; i++)
      change(ann, "\"guess " + i + "\"", "battery staple").then().statusCode(403);
    change(ann, '"' + Api.PASSWORD + '"', "battery staple").then().statusCode(429);
  }

  @Test
  void whoHasNoPasswordSetsTheirFirstAfterALogIn() {
    String subject = RaceServers.fresh("subject");
    String idToken = Provider.ofSuite().token(subject, subject + "@example.org");
    String token =
        Api.ofSuite()
            .made(
                Request.post("/api/sessions/" + Provider.NAME)
                    .json("{\"idToken\": \"" + idToken + "\"}"))
            .getString("token");
    String first = "{\"newPassword\": \"battery staple\"}";

    ROWS.run(
        "UPDATE session SET opened_at = opened_at - INTERVAL 15 MINUTE WHERE token_hash = ?",
        Ids.hash(token));
    Author.anyone()
        .auth()
        .oauth2(token)
        .body(first)
        .put("/members/me/password")
        .then()
        .statusCode(403)
        .body("type", endsWith("/log-in-again"));
    ROWS.run(
        "UPDATE session SET opened_at = UTC_TIMESTAMP(6) WHERE token_hash = ?", Ids.hash(token));
    Author.anyone()
        .auth()
        .oauth2(token)
        .body(first)
        .put("/members/me/password")
        .then()
        .statusCode(204);

    Api.ofSuite().logIn(subject + "@example.org", "battery staple");
  }

  private static Response change(Author author, String password, String newPassword) {
    return author
        .as()
        .body("{\"password\": %s, \"newPassword\": \"%s\"}".formatted(password, newPassword))
        .put("/members/me/password");
  }

  private static boolean isAlive(String token) {
    return Author.anyone().auth().oauth2(token).get("/members/me").statusCode() == 200;
  }
}
