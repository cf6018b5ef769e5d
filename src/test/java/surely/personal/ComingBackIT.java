package surely.personal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.once.Ids;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.race.Writes;
import surely.test.server.Provider;
import surely.test.server.Suite;

/** A member who leaves and comes back can't repeat what may be done only once. */
@ExtendWith(ArquillianExtension.class)
class ComingBackIT {
  private static final Api API = Api.ofSuite();
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final String MEMBERS = "{\"respondents\": \"members\"}";
  private static final String ANONYMOUS = "{\"respondents\": \"members\", \"anonymous\": true}";
  private final String name = "back-" + UUID.randomUUID();

  @Test
  void theSignUpPointsAreForOneAccount() {
    Somebody ann = API.signUp(name + "\u00FC@b\u00FCcher.example");
    leave(ann.token());

    JsonObject again =
        API.made(Writes.signUp(name + "u\u0308@XN--BCHER-KVA.example", Api.PASSWORD));

    assertThat(again.getInt("points"), is(0));
    leave(API.logIn(again.getString("email"), Api.PASSWORD));
    assertThat(
        "nor the third time",
        API.made(Writes.signUp(ann.email(), Api.PASSWORD)).getInt("points"),
        is(0));
  }

  @Test
  void aCardStaysCollectedAndTakesOneOfItsPlaces() {
    Somebody ann = API.signUp(address());
    String card = RaceServers.guarded().card(7, 2);
    must(201, Writes.collect(card).bearer(ann.token()));
    leave(ann.token());

    Somebody again = API.signUp(address());

    problem(
        409,
        "card-already-collected",
        Writes.collect(card.toUpperCase(Locale.ROOT)).bearer(again.token()));
    assertThat(
        ROWS.count("SELECT taken FROM quota WHERE subject = CONCAT('card:', ?)", card), is(1L));
    must(201, Writes.collect(RaceServers.guarded().card(7, null)).bearer(again.token()));
  }

  @Test
  void aSurveyStaysAnswered() {
    Author owner = Author.signUp();
    Somebody ann = API.signUp(address());
    for (String settings :
        List.of(
            MEMBERS,
            ANONYMOUS,
            "{\"respondents\": \"members\", \"responseLimit\": 5, \"reward\": 7}")) {
      String survey = owner.open(settings);
      must(201, Writes.respond(survey, RaceServers.fresh("response")).bearer(ann.token()));
      leave(ann.token());

      ann = API.signUp(address());

      problem(
          409,
          "already-responded",
          Writes.respond(survey, RaceServers.fresh("response")).bearer(ann.token()));
      assertThat(refusal(survey, ann.token()), is("already-responded"));
    }
    String other = owner.open(MEMBERS);
    assertThat(
        Author.anyone()
            .auth()
            .oauth2(ann.token())
            .get("/surveys/" + other + "/form")
            .path("refused"),
        is(nullValue()));
    must(201, Writes.respond(other, RaceServers.fresh("response")).bearer(ann.token()));
  }

  @Test
  void whoComesThroughAProviderIsKnownByAddressAndByIdentity() {
    String card = RaceServers.guarded().card(7, null);
    String token = logIn(name, address());
    must(201, Writes.collect(card).bearer(token));
    leave(token);

    String byIdentity = logIn(name, "other-" + address());
    Somebody byAddress = API.signUp(address());

    for (String again : List.of(byIdentity, byAddress.token())) {
      assertThat(points(again), is(0));
      problem(409, "card-already-collected", Writes.collect(card).bearer(again));
    }
  }

  @Test
  void whoIsNewIsNotTakenForSomebodyElse() {
    Somebody ann = API.signUp(address());
    String card = RaceServers.guarded().card(7, null);
    must(201, Writes.collect(card).bearer(ann.token()));
    leave(ann.token());

    Somebody bob = API.signUp("not-" + address());

    assertThat(points(bob.token()), is(100));
    must(201, Writes.collect(card).bearer(bob.token()));
  }

  @Test
  void onlyHashesStayThatTellNothingWithoutTheKeyAndForAMonthThatIsSaid() {
    ROWS.run("DELETE FROM departed_use");
    String subject = "subject-" + name;
    String card = RaceServers.guarded().card(7, null);
    String token = logIn(subject, address());
    must(201, Writes.collect(card).bearer(token));
    leave(token);

    List<String> kept = ROWS.column("SELECT id FROM departed_use");
    assertThat("an account, its points and a card, by address and by identity", kept.size(), is(6));
    for (String known :
        List.of(
            address(),
            subject,
            "email\n" + address(),
            address() + " account",
            address() + " card " + card)) assertThat(kept.contains(Ids.hash(known)), is(false));
    assertThat(
        ROWS.column(
            "SELECT DISTINCT kept_until = LAST_DAY(UTC_DATE() + INTERVAL 365 DAY) "
                + "FROM departed_use"),
        contains("1"));
    assertThat(
        ROWS.column(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() "
                + "AND table_name = 'departed_use' ORDER BY column_name"),
        contains("id", "kept_until"));
  }

  @Test
  void afterItsTimeItIsForgotten() {
    Somebody ann = API.signUp(address());
    leave(ann.token());
    ROWS.run("UPDATE departed_use SET kept_until = UTC_DATE() - INTERVAL 1 DAY");

    ROWS.run(AccountDeletion.PURGE);

    assertThat(ROWS.column("SELECT id FROM departed_use"), is(empty()));
    assertThat(points(API.signUp(address()).token()), is(100));
  }

  @Test
  void whatIsKeptIsNotForgottenBeforeItsTime() {
    Somebody ann = API.signUp(address());
    leave(ann.token());

    ROWS.run(AccountDeletion.PURGE);

    assertThat(ROWS.column("SELECT id FROM departed_use"), is(not(empty())));
    assertThat(points(API.signUp(address()).token()), is(0));
  }

  @Test
  void aMemberIsToldThatTheyHaveComeBack() {
    leave(API.signUp(address()).token());

    Author.anyone()
        .auth()
        .oauth2(API.signUp(address()).token())
        .get("/members/me/data")
        .then()
        .statusCode(200)
        .body("member[0].returned", is(true));
  }

  private String address() {
    return name + "@example.org";
  }

  private static int points(String token) {
    return Author.anyone()
        .auth()
        .oauth2(token)
        .get("/members/me")
        .then()
        .statusCode(200)
        .extract()
        .path("points");
  }

  private static String refusal(String survey, String token) {
    return Author.anyone()
        .auth()
        .oauth2(token)
        .get("/surveys/" + survey + "/form")
        .then()
        .statusCode(200)
        .extract()
        .path("refused");
  }

  private static void leave(String token) {
    must(
        204,
        Request.delete("/api/members/me")
            .json("{\"password\": \"" + Api.PASSWORD + "\"}")
            .bearer(token));
  }

  private static String logIn(String subject, String email) {
    String idToken = Provider.ofSuite().token(subject, email);
    return API.made(
            Request.post("/api/sessions/" + Provider.NAME)
                .json("{\"idToken\": \"" + idToken + "\"}"))
        .getString("token");
  }

  private static HttpReply must(int status, Request request) {
    HttpReply reply = API.send(request);
    assertThat(request + ": " + reply, reply.status(), is(status));
    return reply;
  }

  private static void problem(int status, String type, Request request) {
    assertThat(Api.object(must(status, request).body()).getString("type"), endsWith("/" + type));
  }
}
