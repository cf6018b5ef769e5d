package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.Until;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class SettingsIT {
  private final Rows rows = Rows.of(Suite.application());
  private Author ann;

  @BeforeEach
  void signUp() {
    ann = Author.signUp();
  }

  @Test
  void settingsComeBackAsTheyWereSent() {
    ann.create(
            """
        {"respondents": "members", "responseLimit": 9, "reward": 3,
          "choiceLimits": {"like": {"yes": 2}},
         "opensAt": "2030-01-01T01:00:00+01:00", "closesAt": "2031-01-01T00:00:00Z"}""")
        .then()
        .statusCode(201)
        .body("settings.respondents", is("members"))
        .body("settings.anonymous", is(false))
        .body("settings.responseLimit", is(9))
        .body("settings.reward", is(3))
        .body("settings.choiceLimits.like.yes", is(2))
        .body("settings.opensAt", is("2030-01-01T00:00:00Z"))
        .body("settings.closesAt", is("2031-01-01T00:00:00Z"));
  }

  /** In the time zone of the machine, Berlin, there is no 02:30 on that day. */
  @Test
  void anHourThatTheMachinesZoneLeavesOutComesBackAsItWasSent() {
    String survey =
        ann.create("{\"closesAt\": \"2027-03-28T02:30:00Z\"}")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    ann.get("/surveys/" + survey).then().body("settings.closesAt", is("2027-03-28T02:30:00Z"));
    assertThat(
        rows.value("SELECT DATE_FORMAT(closes_at, '%H:%i') FROM survey WHERE id = ?", survey),
        is("02:30"));
  }

  @Test
  void allThatDoesNotFitTogetherIsToldAtOnceBeforePointsAreTaken() {
    ann.create(
            """
        {"reward": 3, "opensAt": "2031-01-01T00:00:00Z", "closesAt": "2030-01-01T00:00:00Z",
         "choiceLimits": {"like": {"perhaps": 1, "yes": 0}, "who": {"a": 1}}}""")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/settings/reward",
                "/settings/closesAt",
                "/settings/choiceLimits/like/perhaps",
                "/settings/choiceLimits/like/yes",
                "/settings/choiceLimits/who"));
    ann.create("{\"opensAt\": \"tomorrow\", \"closesAt\": 5}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/settings/opensAt", "/settings/closesAt"));

    assertThat(ann.points(), is(1000));
  }

  @Test
  void whoMayRespondIsOneOfThree() {
    ann.create("{\"respondents\": \"MEMBERS\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/settings/respondents"))
        .body("errors.code", hasItems("wrong-format"))
        .body("errors.message", hasItems("This must be \"anyone\", \"members\" or \"invited\"."));
  }

  @Test
  void originsComeBackAsTheyWereSentAlsoInACopy() {
    String origins =
        """
        ["https://www.example.org", "http://localhost:3000", "https://xn--bcher-kva.example:8443",
         "http://[::1]:8080", "http://example.org:443"]""";
    Response made = ann.create("{\"origins\": " + origins + "}");

    made.then()
        .statusCode(201)
        .body("settings.origins.size()", is(5))
        .body("settings.origins[0]", is("https://www.example.org"))
        .body("settings.origins[4]", is("http://example.org:443"));
    ann.keyed("copy")
        .post("/surveys/" + made.path("id") + "/copy")
        .then()
        .statusCode(201)
        .body("settings.origins", is(made.<Object>path("settings.origins")));
    ann.create("{\"origins\": [\"*\"]}")
        .then()
        .statusCode(201)
        .body("settings.origins", is(List.of("*")));
    ann.create("{\"origins\": []}")
        .then()
        .statusCode(201)
        .body("settings.origins", is(nullValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org/",
        "https://www.example.org/path",
        "https://www.Example.org",
        "HTTPS://www.example.org",
        "ftp://www.example.org",
        "www.example.org",
        "//www.example.org",
        "https://",
        "https://a..b",
        "https://*.example.org",
        "https://ann@example.org",
        "https://www.example.org:443",
        "http://www.example.org:80",
        "https://www.example.org:0",
        "https://www.example.org:65536",
        "https://www.example.org?x",
        "https://b\u00FCcher.example",
        " https://www.example.org",
        "https://www.example.org\\n",
        "null",
        "file://",
        ""
      })
  void anOriginThatNoBrowserSendsIsRefused(String origin) {
    ann.create("{\"origins\": [\"https://www.example.org\", \"" + origin + "\"]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/settings/origins/1")))
        .body("errors[0].code", is("wrong-format"))
        .body("errors[0].message", containsString("such as https://www.example.org"));
  }

  @Test
  void theLookComesBackForRespondentsToo() {
    String survey = ann.open("{\"accentColor\": \"#0b6e5d\", \"colorScheme\": \"dark\"}");
    ann.get("/surveys/" + survey)
        .then()
        .body("settings.accentColor", is("#0b6e5d"))
        .body("settings.colorScheme", is("dark"));
    Author.anyone()
        .get("/surveys/" + survey + "/form")
        .then()
        .statusCode(200)
        .body("accentColor", is("#0b6e5d"))
        .body("colorScheme", is("dark"));
    ann.create("{\"accentColor\": \"red\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/settings/accentColor")))
        .body("errors[0].message", containsString("such as #0b6e5d"));
    ann.create("{\"colorScheme\": \"auto\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/settings/colorScheme")))
        .body("errors[0].message", is("This must be \"light\" or \"dark\"."));
  }

  @Test
  void originsAreFewShortTextsAndAnySiteIsForSurveysForAnyone() {
    String site = "\"https://www.example.org\"";
    isWrong("[" + String.join(",", Collections.nCopies(21, site)) + "]", "", "too-many");
    isWrong("[\"https://" + "a".repeat(248) + "\"]", "/0", "too-long");
    isWrong("[7]", "/0", "wrong-type");
    isWrong(site, "", "wrong-type");
    isWrong("[\"*\", " + site + "]", "", "contradiction");
    isWrong("[\"*\"], \"respondents\": \"members\"", "", "contradiction");
    isWrong("[\"*\"], \"respondents\": \"invited\"", "", "contradiction");
    ann.create("{\"origins\": [\"https://" + "a".repeat(247) + "\"]}").then().statusCode(201);
    ann.create("{\"origins\": [" + String.join(",", Collections.nCopies(20, site)) + "]}")
        .then()
        .statusCode(201);
  }

  private void isWrong(String origins, String at, String code) {
    ann.create("{\"origins\": " + origins + "}")
        .then()
        .statusCode(422)
        .body("errors.pointer", is(List.of("/settings/origins" + at)))
        .body("errors.code", is(List.of(code)));
  }

  @Test
  void aSurveyTakesResponsesFromItsOpeningToItsClosingByTheDatabasesClock() {
    String survey = ann.open("{\"opensAt\": \"%s\", \"closesAt\": \"%s\"}".formatted(in(1), in(2)));

    ann.respond(survey, RaceServers.fresh("response"), null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-open"))
        .body("detail", containsString("opens at"));
    Author.anyone().get("/surveys/" + survey + "/form").then().statusCode(409);
    rows.run("UPDATE survey SET opens_at = UTC_TIMESTAMP(6) WHERE id = ?", survey);
    ann.respond(survey, RaceServers.fresh("response"), null).then().statusCode(201);
    Author.anyone()
        .get("/surveys/" + survey + "/form")
        .then()
        .statusCode(200)
        .body("state", is("open"))
        .body("closesAt", notNullValue());
    rows.run("UPDATE survey SET closes_at = UTC_TIMESTAMP(6) WHERE id = ?", survey);
    ann.respond(survey, RaceServers.fresh("response"), null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-open"));
    Author.anyone()
        .get("/surveys/" + survey + "/form")
        .then()
        .statusCode(200)
        .body("state", is("closed"));
    Until.holds(() -> ann.get("/surveys/" + survey).path("state").equals("closed"));
  }

  @Test
  void aCopyIsANewDraftThatCostsLikeAnyOther() {
    String survey = ann.open("{\"responseLimit\": 7, \"closesAt\": \"%s\"}".formatted(in(1)));

    Response copy = ann.keyed("\"copy\"").post("/surveys/" + survey + "/copy");
    Response again = ann.keyed("\"copy\"").post("/surveys/" + survey + "/copy");

    copy.then()
        .statusCode(201)
        .body("state", is("draft"))
        .body("id", not(survey))
        .body("title", is("Like"))
        .body("settings.responseLimit", is(7))
        .body("settings.closesAt", nullValue())
        .header("ETag", notNullValue())
        .header("Location", endsWith("/surveys/" + copy.path("id")));
    assertThat(again.asString(), is(copy.asString()));
    assertThat(ann.points(), is(980));
    rows.run("UPDATE member SET survey_created_at = NULL WHERE id = ?", ann.id());
    ann.as().post("/surveys/" + survey + "/copy").then().statusCode(201);
    ann.as()
        .post("/surveys/" + survey + "/copy")
        .then()
        .statusCode(429)
        .body("type", endsWith("/survey-created-recently"));
    Author.signUp().as().post("/surveys/" + survey + "/copy").then().statusCode(404);
  }

  @Test
  void aDefinitionIsAFileToTakeAway() {
    String survey = ann.open("{}");

    Response file = ann.get("/surveys/" + survey + "/definition");

    assertThat(
        file.header("Content-Disposition"),
        is("attachment; filename=\"survey-" + survey + ".json\""));
    ann.create(file.asString(), "{}")
        .then()
        .statusCode(201)
        .body("definition", is(ann.get("/surveys/" + survey).<Object>path("definition")));
    Author.signUp().get("/surveys/" + survey + "/definition").then().statusCode(404);
  }

  @Test
  void aPlaceThatIsTakenIsGone() {
    String survey = ann.open("{\"choiceLimits\": {\"like\": {\"yes\": 1, \"no\": 2}}}");
    Author.anyone().get("/surveys/" + survey + "/form").then().body("gone.size()", is(0));

    ann.answer(survey, RaceServers.fresh("response"), "yes").then().statusCode(201);

    Author.anyone()
        .get("/surveys/" + survey + "/form")
        .then()
        .body("gone.like[0]", is("yes"))
        .body("gone.like.size()", is(1));
    String id = RaceServers.fresh("response");
    ann.answer(survey, id, "yes")
        .then()
        .statusCode(409)
        .body("type", endsWith("/choice-full"))
        .body("errors[0].pointer", is("/answers/like"))
        .body("errors[0].code", is("choice-full"));
    ann.answer(survey, id, "no").then().statusCode(201);
    assertThat(rows.count("SELECT COUNT(*) FROM response WHERE survey_id = ?", survey), is(2L));
  }

  @Test
  void aRewardIsSetAsidePaidOnceAndWhatIsLeftReturns() {
    Author bob = Author.signUp();
    String survey = ann.open("{\"respondents\": \"members\", \"responseLimit\": 5, \"reward\": 7}");
    assertThat(ann.points(), is(1000 - 10 - 35));

    String id = RaceServers.fresh("response");
    bob.respond(survey, id).then().statusCode(201);
    bob.respond(survey, id).then().statusCode(200);
    bob.respond(survey, RaceServers.fresh("response")).then().statusCode(409);
    ann.as().post("/surveys/" + survey + "/close").then().statusCode(200);
    ann.as().post("/surveys/" + survey + "/close").then().statusCode(200);

    assertThat(bob.points(), is(1007));
    bob.get("/points")
        .then()
        .body("entries[0].reason", is("reward"))
        .body("entries[0].amount", is(7));
    assertThat(ann.points(), is(1000 - 10 - 7));
    assertThat(
        rows.count(
            "SELECT SUM(amount) FROM ledger_entry WHERE counter_account = CONCAT('rewards:', ?)",
            survey),
        is(0L));
  }

  @Test
  void whoCanNotPayTheRewardsDoesNotOpen() {
    String survey =
        ann.create("{\"respondents\": \"members\", \"responseLimit\": 1000, \"reward\": 1}")
            .path("id");

    ann.as()
        .post("/surveys/" + survey + "/open")
        .then()
        .statusCode(409)
        .body("type", endsWith("/not-enough-points"));

    ann.get("/surveys/" + survey).then().body("state", is("draft"));
    assertThat(ann.points(), is(990));
  }

  @Test
  void aSurveyWhoseTimeIsOverDoesNotOpen() {
    String survey = ann.create("{\"closesAt\": \"2020-01-01T00:00:00Z\"}").path("id");

    ann.as()
        .post("/surveys/" + survey + "/open")
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-not-open"));

    ann.get("/surveys/" + survey).then().body("state", is("draft"));
  }

  @Test
  void theRewardsOfASurveyWhoseTimeIsOverReturnByThemselves() {
    String survey =
        ann.open(
            ("{\"respondents\": \"members\", \"responseLimit\": 5, \"reward\": 7, "
                    + "\"closesAt\": \"%s\"}")
                .formatted(in(1)));
    rows.run("UPDATE survey SET closes_at = UTC_TIMESTAMP(6) WHERE id = ?", survey);

    Until.holds(() -> ann.points() == 990);
    assertThat(ann.get("/surveys/" + survey).path("state"), is("closed"));
  }

  private static Instant in(int hours) {
    return Instant.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
  }
}
