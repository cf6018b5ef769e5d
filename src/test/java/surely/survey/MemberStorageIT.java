package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

/** The storage that a member's definitions may take together, in blocks of 4 KiB. */
@ExtendWith(ArquillianExtension.class)
class MemberStorageIT {
  private static final long ALL = 256 * 256;
  private static final String LONG =
      "{\"title\": \"%s\", \"elements\": [{\"type\": \"comment\", \"name\": \"c\", "
          + "\"description\": \"%s\"}]}";
  private final Rows rows = Rows.of(Suite.application());
  private Author ann;

  @BeforeEach
  void signUp() {
    ann = Author.signUp();
  }

  @Test
  void everySurveyTakesRoomAndADeletedDraftGivesItBack() {
    String draft = ann.create("{}").then().statusCode(201).extract().path("id");
    assertThat(taken(), is(1L));
    String large = ann.create(definition(2), "{}").then().statusCode(201).extract().path("id");
    assertThat(taken(), is(4L));

    change(large, definition(4)).then().statusCode(200);
    assertThat(taken(), is(6L));
    change(large, definition(1)).then().statusCode(200);
    assertThat(taken(), is(3L));
    ann.delete("/surveys/" + draft).then().statusCode(204);
    assertThat(taken(), is(2L));
  }

  @Test
  void whatDoesNotFitIsRefusedAndCostsNothing() {
    String draft = ann.create("{}").then().statusCode(201).extract().path("id");
    int points = ann.points();
    fill(1);

    ann.create(definition(1), "{}")
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-storage-full"))
        .body("detail", containsString("256 MiB"));
    change(draft, definition(3))
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-storage-full"));
    ann.get("/surveys/" + draft).then().body("title", is("Like"));
    assertThat(ann.points(), is(points));
    ann.as()
        .header("Idempotency-Key", "copy-of-" + draft)
        .post("/surveys/" + draft + "/copy")
        .then()
        .statusCode(201);
    ann.as()
        .header("Idempotency-Key", "copy-2-of-" + draft)
        .post("/surveys/" + draft + "/copy")
        .then()
        .statusCode(409);
    ann.delete("/surveys/" + draft).then().statusCode(204);
    ann.create("{}").then().statusCode(201);
  }

  @Test
  void whoLeavesLeavesNoCountBehind() {
    String open = ann.open("{\"respondents\": \"invited\"}");
    String draft = ann.create("{\"respondents\": \"invited\"}").path("id");
    ann.invite(draft, 3);
    ann.as().body("{\"value\": 1}").put("/trackers/a").then().statusCode(201);

    ann.leave().then().statusCode(204);

    assertThat(
        rows.count(
            "SELECT COUNT(*) FROM quota "
                + "WHERE subject LIKE CONCAT('%:', ?) OR subject LIKE CONCAT('%:', ?)",
            ann.id(), draft),
        is(0L));
    assertThat(rows.count("SELECT COUNT(*) FROM survey WHERE id = ?", draft), is(0L));
    assertThat(rows.value("SELECT state FROM survey WHERE id = ?", open), is("closed"));
  }

  @Test
  void aListOfSurveysReadsNoDefinitions() {
    ann.create(definition(1), "{}").then().statusCode(201);
    String open = ann.open("{\"responseLimit\": 7, \"choiceLimits\": {\"like\": {\"yes\": 3}}}");

    ann.get("/surveys")
        .then()
        .statusCode(200)
        .body("items[0].id", is(open))
        .body("items[0].settings.choiceLimits.like.yes", is(3))
        .body("items[0].settings.responseLimit", is(7))
        .body("items[0].state", is("open"))
        .body("items[1].title", is("1 blocks"))
        .body("next", nullValue());
    ann.get("/surveys?limit=1").then().body("items[0].id", is(open)).body("next", not(nullValue()));
  }

  @Test
  void aPageOfLongResponsesIsShorter() {
    String survey = ann.open("{}");
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT ?, CONCAT('response-', LPAD(seq, 20, '0')), "
            + "CONCAT('{\"like\":\"', REPEAT('x', 900000), '\"}'), "
            + "TIMESTAMP '2020-01-01 00:00:00' FROM seq_1_to_5",
        survey);
    List<String> ids = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page = ann.get("/surveys/" + survey + "/responses?limit=100" + next);
      List<String> shown = page.then().statusCode(200).extract().path("items.id");
      assertThat(page.asByteArray().length, is(lessThan(2_100_000)));
      ids.addAll(shown);
      next = page.path("next") == null ? null : "&after=" + page.path("next");
    }
    assertThat(
        ids, is(rows.column("SELECT id FROM response WHERE survey_id = ? ORDER BY id", survey)));
  }

  private Response change(String survey, String definition) {
    String version = ann.get("/surveys/" + survey).header("ETag");
    return ann.as()
        .header("If-Match", version)
        .body("{\"definition\": " + definition + "}")
        .put("/surveys/" + survey);
  }

  /** A definition that takes this many blocks and a part of another. */
  private static String definition(int blocks) {
    return LONG.formatted(blocks + " blocks", "x".repeat(blocks * 4096));
  }

  private void fill(long left) {
    rows.run(
        "UPDATE quota SET places = ?, taken = ? WHERE subject = CONCAT('definitions:', ?)",
        ALL,
        ALL - left,
        ann.id());
  }

  private long taken() {
    return rows.count(
        "SELECT taken FROM quota WHERE subject = CONCAT('definitions:', ?)", ann.id());
  }
}
