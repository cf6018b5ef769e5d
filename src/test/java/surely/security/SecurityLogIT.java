package surely.security;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.Metric;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/**
 * Each event is repeated until its line is in the log, because another test may have used the one
 * line of this second.
 */
@ExtendWith(ArquillianExtension.class)
class SecurityLogIT {
  private static final String PASSWORD = "a wrong battery staple";
  private static Rows rows;

  @BeforeAll
  static void connect() {
    rows = Rows.of(Suite.application());
  }

  @AfterEach
  void forgive() {
    rows.run("DELETE FROM login_failure");
  }

  @Test
  void aWrongPasswordHasALineWithoutTheAddressAndThePassword() {
    Author ann = Author.signUp();

    String line =
        line(
            "authn_login_fail: POST /api/sessions from 127.0.0.1",
            () -> forgiven(() -> guess(ann)),
            401);

    assertThat(line, not(containsString(ann.email())));
    assertThat(line, not(containsString(PASSWORD)));
  }

  @Test
  void aFailedLogInAtAProviderHasALineWithoutItsCode() {
    String code = RaceServers.fresh("code");

    String line =
        line(
            "authn_login_fail: POST /api/providers/mock/sessions from 127.0.0.1",
            () ->
                Author.anyone()
                    .body("{\"code\": \"" + code + "\", \"state\": \"never begun\"}")
                    .post("/providers/mock/sessions"),
            401);

    assertThat(line, not(containsString(code)));
  }

  @Test
  void aWrongPasswordForWhatNeedsItAgainHasALine_andAMissingOneHasNone() {
    Author ann = Author.signUp();
    double before = counted("authn_login_fail");

    ann.as().delete("/members/me").then().statusCode(403);
    assertThat(counted("authn_login_fail"), is(before));
    line(
        "authn_login_fail: DELETE /api/members/me from 127.0.0.1, member " + ann.id(),
        () ->
            forgiven(
                () -> ann.as().body("{\"password\": \"" + PASSWORD + "\"}").delete("/members/me")),
        403);
  }

  @Test
  void refusedRightsHaveALine_alsoWhereTheCallerIsToldThatThereIsNothing() {
    Author eve = Author.signUp();
    String survey = Author.signUp().create("{}").path("id").toString();

    line(
        "authz_fail: GET /api/surveys/" + survey + " from 127.0.0.1, member " + eve.id(),
        () -> eve.as().get("/surveys/" + survey),
        404);
    line(
        "authz_fail: PUT /api/cards/" + survey + " from 127.0.0.1, member " + eve.id(),
        () -> eve.as().body("{}").put("/cards/" + survey),
        403);
  }

  @Test
  void whatAdministratorsDoHasALine_andSoHasAPasswordSetWithTheirLink() {
    Author ann = Author.signUp();
    String administrator = Api.ofSuite().administrator();
    Supplier<RequestSpecification> admin = () -> Author.anyone().auth().oauth2(administrator);
    String links = "/members/" + ann.id() + "/password-links";

    String changed =
        line(
            "authz_admin: PATCH /api/members/" + ann.id() + " from 127.0.0.1, member ",
            () -> admin.get().body("{\"disabled\": false}").patch("/members/" + ann.id()),
            200);
    assertThat(changed, containsString(": enabled"));
    line(
        "authz_admin: POST /api" + links,
        () -> admin.get().body(Api.administratorsPassword()).post(links),
        201);
    String set =
        line(
            "authn_password_change: POST /api/passwords from 127.0.0.1: by a link, member "
                + ann.id(),
            () ->
                setByLink(admin.get().body(Api.administratorsPassword()).post(links).path("link")),
            204);
    assertThat(set, not(containsString("token")));
  }

  /** Its token is a secret, which {@link surely.operations.SecretsIT} looks for in the log. */
  private static Response setByLink(String link) {
    String token = Secrets.known(link.replaceFirst(".*#", ""));
    return Author.anyone()
        .body("{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, PASSWORD))
        .post("/passwords");
  }

  @Test
  void aLimitThatStruckHasALine() {
    Author ann = Author.signUp();
    Response response = guess(ann);
    while (response.statusCode() == 401) response = guess(ann);

    line("excess_rate_limit_exceeded: POST /api/sessions from 127.0.0.1", () -> guess(ann), 429);
  }

  @Test
  void aChangedPasswordAndADeletedAccountHaveALine() {
    Author ann = Author.signUp();
    String next = "another horse, another staple";

    line(
        "authn_password_change: PUT /api/members/me/password from 127.0.0.1, member " + ann.id(),
        () ->
            ann.as()
                .body("{\"password\": \"" + Api.PASSWORD + "\", \"newPassword\": \"" + next + "\"}")
                .put("/members/me/password"),
        204);
    double before = counted("user_deleted");
    ann.as().body("{\"password\": \"" + next + "\"}").delete("/members/me").then().statusCode(204);
    assertThat(counted("user_deleted"), is(greaterThanOrEqualTo(before + 1)));
  }

  @Test
  void aLineDoesNotSayWhichResponseItWas() {
    Author ann = Author.signUp();
    String survey = ann.open("{\"respondents\": \"invited\", \"anonymous\": true}");

    line(
        "authz_fail: PUT /api/surveys/"
            + survey
            + "/responses/... from 127.0.0.1, member "
            + ann.id(),
        () ->
            ann.as()
                .body("{\"answers\": {}, \"invitation\": \"guessed\"}")
                .put("/surveys/" + survey + "/responses/" + RaceServers.fresh("response")),
        403);
  }

  @Test
  void whatEndsALineInAnAddressBeginsNone() {
    Author eve = Author.signUp();

    line(
        "authz_fail: PUT /api/cards/x%0Auser_deleted from 127.0.0.1, member " + eve.id(),
        () -> eve.as().urlEncodingEnabled(false).body("{}").put("/cards/x%0Auser_deleted"),
        403);
  }

  /** Repeats the request until the log has a new line with this text, and returns that line. */
  private static String line(String text, Supplier<Response> request, int status) {
    long before = lines(text).count();
    Until.holds(
        () -> {
          request.get().then().statusCode(status);
          return lines(text).count() > before;
        });
    return lines(text).reduce((first, second) -> second).orElseThrow();
  }

  private static Stream<String> lines(String text) {
    try {
      return Files.readAllLines(Suite.serverLog()).stream().filter(line -> line.contains(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double counted(String event) {
    return Metric.value("surely_security_events_total{event=\"" + event + "\"}");
  }

  private static Response guess(Author ann) {
    return Author.anyone()
        .body("{\"email\": \"" + ann.email() + "\", \"password\": \"" + PASSWORD + "\"}")
        .post("/sessions");
  }

  /**
   * The response to a guess after earlier failures were forgotten, so that it is not one too many.
   */
  private static Response forgiven(Supplier<Response> guess) {
    rows.run("DELETE FROM login_failure");
    return guess.get();
  }
}
