package surely.personal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
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

@ExtendWith(ArquillianExtension.class)
class PersonalIT {
  private static final String MEMBERS = "{\"respondents\": \"members\"}";
  private static final Set<String> WHO =
      Set.of("member_id", "owner", "actor", "respondent", "participant", "account");
  private final Rows rows = Rows.of(Suite.application());

  @Test
  void aMemberGetsEverythingThatIsHeldAboutThem() {
    Author ann = Author.signUp();
    String survey = ann.open(MEMBERS);
    ann.respond(survey, RaceServers.fresh("response")).then().statusCode(201);
    ann.as().body("{\"value\": [1]}").put("/trackers/a");
    String anonymous = ann.open("{\"respondents\": \"members\", \"anonymous\": true}");
    ann.respond(anonymous, RaceServers.fresh("response")).then().statusCode(201);

    ann.get("/members/me/data")
        .then()
        .statusCode(200)
        .body("member[0].email", is(ann.email()))
        .body("points", hasSize(3))
        .body("surveys.find { it.id == '" + survey + "' }.definition.title", is("Like"))
        .body("responses", hasSize(1))
        .body("responses[0].answers.like", is("yes"))
        .body("anonymousResponses[0].survey", is(anonymous))
        .body("trackers[0].value[0]", is(1))
        .body("sessions", hasSize(1))
        .body("sessions[0].openedAt", endsWith("Z"));
  }

  @Test
  void whatIsNestedDeepIsTold() {
    Author ann = Author.signUp();
    String deep = "[".repeat(40) + "\"it's\"" + "]".repeat(40);
    ann.as().body("{\"value\": " + deep + "}").put("/trackers/deep").then().statusCode(201);

    assertThat(ann.get("/members/me/data").asString(), containsString("\"value\":" + deep));
  }

  /** Every table with personal data must be part of the export. */
  @Test
  void everyTableThatNamesMembersIsToldThem() {
    String all = String.join("\n", PersonalDataQueries.PARTS.values());
    List<String> untold = new ArrayList<>();
    List<String> columns =
        rows.column(
            "SELECT CONCAT(table_name, ' ', column_name) FROM information_schema.columns "
                + "WHERE table_schema = DATABASE()");
    assertThat(
        columns.stream().map(column -> column.split(" ")[1]).toList(),
        hasItems(WHO.toArray(String[]::new)));
    for (String column : columns) {
      String[] named = column.split(" ");
      if (WHO.contains(named[1])
          && !named[0].equals("login_failure")
          && !all.contains(named[0] + " WHERE " + named[1])) untold.add(column);
    }
    assertThat(untold, is(empty()));
  }

  @Test
  void whoLeavesIsGoneAndTheLedgerStays() {
    Author ann = Author.signUp();
    Author bob = Author.signUp();
    String open = ann.open("{\"respondents\": \"members\", \"responseLimit\": 5, \"reward\": 7}");
    String draft = ann.create("{}").path("id");
    bob.respond(open, RaceServers.fresh("response")).then().statusCode(201);
    String bobs = bob.open(MEMBERS);
    ann.respond(bobs, RaceServers.fresh("response")).then().statusCode(201);
    ann.as().body("{\"value\": 1}").put("/trackers/a");

    ann.leave().then().statusCode(204);

    ann.get("/members/me").then().statusCode(401).body("type", endsWith("/log-in-needed"));
    assertThat(rows.column("SELECT email FROM member WHERE email = ?", ann.email()), is(empty()));
    assertThat(rows.count("SELECT COUNT(*) FROM tracker WHERE member_id = ?", ann.id()), is(0L));
    assertThat(rows.count("SELECT COUNT(*) FROM survey WHERE id = ?", draft), is(0L));
    assertThat(rows.count("SELECT balance FROM account WHERE member_id = ?", ann.id()), is(0L));
    assertThat(
        rows.column("SELECT reason FROM ledger_entry WHERE account = ?", ann.id()),
        hasItem("account-deleted"));
    assertThat(
        rows.count(
            "SELECT SUM(amount) FROM ledger_entry WHERE counter_account = CONCAT('rewards:', ?)",
            open),
        is(0L));
    bob.get("/surveys/" + bobs + "/responses").then().body("items", hasSize(1));
  }

  @Test
  void whoHasFoundATokenDeletesNothing() {
    Author ann = Author.signUp();

    ann.delete("/members/me").then().statusCode(403).body("type", endsWith("/password-needed"));
    anyone(ann)
        .delete("/members/me")
        .then()
        .statusCode(403)
        .body("type", endsWith("/password-needed"));
    ann.as()
        .body("{\"password\": null}")
        .delete("/members/me")
        .then()
        .statusCode(403)
        .body("type", endsWith("/password-needed"));
    ann.as()
        .body("{\"password\": \"wrong horse\"}")
        .delete("/members/me")
        .then()
        .statusCode(403)
        .body("type", endsWith("/password-needed"))
        .body("detail", containsString("wrong"));
    ann.as().body("{\"pasword\": \"x\"}").delete("/members/me").then().statusCode(422);

    ann.get("/members/me").then().statusCode(200).body("hasPassword", is(true));
    rows.run("DELETE FROM login_failure");
  }

  /** A request with neither a body nor a content type. */
  private static RequestSpecification anyone(Author author) {
    return given().baseUri(Suite.url()).basePath("/api").auth().oauth2(author.token());
  }

  @Test
  void guessesAtThePasswordOfAnAccountToDeleteAreLimited() {
    Author ann = Author.signUp();
    for (int i = 0; i < 10; i++)
      ann.as()
          .body("{\"password\": \"guess " + i + "\"}")
          .delete("/members/me")
          .then()
          .statusCode(403);

    ann.leave().then().statusCode(429).body("type", endsWith("/too-many-failures"));
    rows.run("DELETE FROM login_failure");
    ann.leave().then().statusCode(204);
  }

  @Test
  void whoHasNoPasswordLogsInAgainToDeleteTheAccount() {
    String subject = RaceServers.fresh("subject");
    String old = logIn(subject);
    rows.run(
        "UPDATE session SET opened_at = opened_at - INTERVAL 15 MINUTE WHERE token_hash = ?",
        Ids.hash(old));

    Author.anyone()
        .auth()
        .oauth2(old)
        .get("/members/me")
        .then()
        .statusCode(200)
        .body("hasPassword", is(false));
    Author.anyone()
        .auth()
        .oauth2(old)
        .delete("/members/me")
        .then()
        .statusCode(403)
        .body("type", endsWith("/log-in-again"));
    Author.anyone().auth().oauth2(logIn(subject)).delete("/members/me").then().statusCode(204);

    Author.anyone().auth().oauth2(old).get("/members/me").then().statusCode(401);
  }

  private static String logIn(String subject) {
    String idToken = Provider.ofSuite().token(subject, subject + "@example.org");
    return Api.ofSuite()
        .made(
            Request.post("/api/sessions/" + Provider.NAME)
                .json("{\"idToken\": \"" + idToken + "\"}"))
        .getString("token");
  }

  @Test
  void whatWasOnItsWayWhileAMemberLeftIsForgotten() {
    Author ann = Author.signUp();
    ann.leave().then().statusCode(204);
    rows.run(
        "INSERT INTO tracker (id, member_id, type, value, created_at, updated_at) "
            + "VALUES (LEFT(UUID(), 22), ?, 'late', '1', UTC_TIMESTAMP(), UTC_TIMESTAMP())",
        ann.id());

    rows.run(
        "INSERT INTO progress (survey_id, response_id, member_id, answers, saved_at) "
            + "VALUES (?, 'late', ?, '{}', UTC_TIMESTAMP())",
        Author.signUp().open(MEMBERS),
        ann.id());

    rows.run(
        "INSERT INTO quota (subject, places, taken) "
            + "VALUES (CONCAT('trackers:', ?), 9, 1), (CONCAT('definitions:', ?), 9, 1)",
        ann.id(),
        ann.id());

    AccountDeletion.LATE.forEach(rows::run);

    assertThat(rows.count("SELECT COUNT(*) FROM tracker WHERE member_id = ?", ann.id()), is(0L));
    assertThat(
        rows.count("SELECT COUNT(*) FROM quota WHERE subject LIKE CONCAT('%:', ?)", ann.id()),
        is(0L));
    assertThat(
        rows.column(AccountDeletion.LATE_PROGRESS),
        hasItem(ann.id())); // the server deletes their progress as when a member leaves
  }

  @Test
  void theSurveysOfWhoLeftAreDeletedWithTheirResponses() {
    Author ann = Author.signUp();
    String survey = ann.open("{\"choiceLimits\": {\"like\": {\"yes\": 9}}, \"responseLimit\": 9}");
    ann.respond(survey, RaceServers.fresh("response"), null).then().statusCode(201);
    ann.leave().then().statusCode(204);

    rows.run(AccountDeletion.RESPONSES.replace("?1", "?"), survey);
    AccountDeletion.SURVEY.forEach(sql -> rows.run(sql.replace("?1", "'" + survey + "'")));

    Author.anyone().get("/surveys/" + survey + "/form").then().statusCode(404);
    assertThat(
        rows.count("SELECT COUNT(*) FROM quota WHERE subject LIKE CONCAT('%', ?, '%')", survey),
        is(0L));
  }

  @Test
  void theAddressIsFreeAgain() {
    Author ann = Author.signUp();
    ann.leave().then().statusCode(204);

    assertThat(
        Api.ofSuite()
            .made(
                Request.post("/api/members")
                    .json(
                        """
        {"email": "%s", "password": "correct horse", "name": "Ann"}"""
                            .formatted(ann.email())))
            .getString("id"),
        not(ann.id()));
  }
}
