package surely.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.Until;
import surely.test.api.Author;
import surely.test.database.CommitCut;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class ResultsIT {
  private static final String DEFINITION =
      """
      {"elements": [{"type": "radiogroup", "name": "like", "choices": ["yes", "no"]},
        {"type": "comment", "name": "why"}]}""";
  private final Rows rows = Rows.of(Suite.application());
  private final Author owner = Author.signUp();

  @AfterEach
  void reset() {
    Suite.link().reset();
  }

  @Test
  void aResponseShowsAtOnce() {
    String survey = owner.open("{}");
    owner
        .get("/surveys/" + survey + "/results")
        .then()
        .statusCode(200)
        .body("responses", is(0))
        .body("perDay", hasSize(0))
        .body("latestAt", is(nullValue()))
        .body("questions[0].answered", is(0))
        .body("questions[0].skipped", is(0));

    for (int i = 1; i <= 5; i++) {
      owner.respond(survey, RaceServers.fresh("response"));
      owner
          .get("/surveys/" + survey + "/results")
          .then()
          .body("responses", is(i))
          .body("pending", is(0))
          .body("questions[0].counts.yes", is(i))
          .body("perDay[0].responses", is(i))
          .body("perDay[0].day", is(today()))
          .body("latestAt", startsWith(today()));
      owner.get("/surveys/" + survey).then().body("responses", is(i));
    }
    Author.signUp().get("/surveys/" + survey + "/results").then().statusCode(404);
  }

  @Test
  void aResponseIsAddedUpThoughNobodyAsks() {
    String survey = owner.open("{}");
    owner.respond(survey, RaceServers.fresh("response"));

    Until.holds(
        () ->
            rows.count("SELECT COUNT(*) FROM tally WHERE survey_id = ? AND responses = 1", survey)
                == 1);

    assertThat(rows.count("SELECT COUNT(*) FROM uncounted WHERE survey_id = ?", survey), is(0L));
    owner.get("/surveys/" + survey).then().body("responses", is(1));
    owner.get("/surveys").then().body("items.find { it.id == '" + survey + "' }.responses", is(1));
  }

  @Test
  void aRepeatIsNotCountedAgain() {
    String survey = owner.open("{}");
    String id = RaceServers.fresh("response");
    for (int i = 0; i < 3; i++) {
      owner.respond(survey, id);
      owner.get("/surveys/" + survey + "/results").then().body("responses", is(1));
    }
  }

  @Test
  void textsAreToldNewestFirstAndSkippedQuestionsCounted() {
    String survey = open("{}");
    for (String answers :
        new String[] {"{\"why\": \"first\"}", "{\"like\": \"no\"}", "{\"why\": \"second\"}"})
      respond(survey, answers);

    owner
        .get("/surveys/" + survey + "/results")
        .then()
        .body("questions[0].answered", is(1))
        .body("questions[0].skipped", is(2))
        .body("questions[1].answered", is(2))
        .body("questions[1].skipped", is(1))
        .body("questions[1].newest", contains("second", "first"));
  }

  /**
   * Texts are in the order of the responses' ids, whatever the order in which they arrive and are
   * counted.
   */
  @Test
  void textsOfAnAnonymousSurveyAreInNoOrderOfTime() {
    String survey = open("{\"respondents\": \"members\", \"anonymous\": true}");
    for (String id : new String[] {"b", "c", "a"}) {
      Author.signUp()
          .as()
          .body("{\"answers\": {\"why\": \"" + id + "\"}}")
          .put("/surveys/" + survey + "/responses/" + id.repeat(20))
          .then()
          .statusCode(201);
      owner.get("/surveys/" + survey + "/results").then().body("pending", is(0));
    }
    owner
        .get("/surveys/" + survey + "/results")
        .then()
        .body("questions[1].newest", contains("c", "b", "a"));
  }

  /**
   * A time or a serial number would reveal the order in which anonymous responses arrived. The
   * column "freed" is a size; "recounted_to" is an id, in the order of ids.
   */
  @Test
  void noTableOfResultsHasATimeOrASerialNumber() {
    assertThat(
        rows.column(
            "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns "
                + "WHERE table_schema = DATABASE() AND table_name IN ('uncounted', 'tally')"),
        containsInAnyOrder(
            "uncounted.survey_id",
            "uncounted.response_id",
            "uncounted.freed",
            "tally.survey_id",
            "tally.responses",
            "tally.state",
            "tally.recounted_to",
            "tally.remaining"));
  }

  /**
   * If the connection breaks before the COMMIT, nothing has been counted, and the retry counts it.
   * If it breaks after the COMMIT, everything has been counted, and the retry finds nothing.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aResponseIsCountedOnceThoughTheCommitIsCut(boolean before) {
    String survey = owner.open("{}");
    owner.respond(survey, RaceServers.fresh("response"));
    owner.get("/surveys/" + survey + "/results").then().body("responses", is(1));
    CommitCut cut =
        before
            ? Suite.link().cutBeforeCommit("UPDATE tally", 2)
            : Suite.link().cutAfterCommit("UPDATE tally", 2);

    for (int i = 2; i <= 4; i++) {
      owner.respond(survey, RaceServers.fresh("response")).then().statusCode(201);
      owner
          .get("/surveys/" + survey + "/results")
          .then()
          .statusCode(200)
          .body("responses", is(i))
          .body("pending", is(0))
          .body("questions[0].counts.yes", is(i));
    }
    assertThat(cut.strikes(), is(2));
  }

  /** On Payara, a connection that breaks takes all others of the pool along, also those in use. */
  @Test
  void othersAreNotDisturbedWhenAConnectionBreaks() throws Exception {
    String survey = owner.open("{}");
    String other = owner.open("{}");
    AtomicBoolean over = new AtomicBoolean();
    List<AtomicInteger> reads = Stream.generate(AtomicInteger::new).limit(4).toList();
    Executor ownThread = task -> new Thread(task, "reader").start();
    List<CompletableFuture<Void>> readers =
        reads.stream()
            .map(done -> CompletableFuture.runAsync(() -> read(survey, done, over), ownThread))
            .toList();
    try {
      for (int breaks = 0;
          (breaks < 20 || reads.stream().anyMatch(done -> done.get() < 20))
              && readers.stream().noneMatch(CompletableFuture::isDone);
          breaks++) {
        owner.respond(other, RaceServers.fresh("response")).then().statusCode(201);
        Suite.link().cutBeforeCommit("UPDATE tally");
        owner.get("/surveys/" + other + "/results").then().statusCode(200);
      }
    } finally {
      over.set(true);
    }

    for (CompletableFuture<Void> reader : readers) reader.get();
  }

  private void read(String survey, AtomicInteger done, AtomicBoolean over) {
    for (; !over.get(); done.incrementAndGet())
      owner.get("/surveys/" + survey + "/results").then().statusCode(200);
  }

  /** The state of a migrated database whose responses are older than the table of results. */
  @Test
  void moreThanOneBatchIsAddedUp() {
    String survey = owner.open("{}");
    rows.run(
        "INSERT INTO response (survey_id, id, answers, submitted_at) "
            + "SELECT ?, CONCAT('response-', LPAD(seq, 20, '0')), "
            + "'{\"like\":\"no\"}', TIMESTAMP '2030-01-01 00:00:00' + INTERVAL seq SECOND FROM "
            + "seq_1_to_5000",
        survey);
    rows.run(
        "INSERT INTO uncounted (survey_id, response_id) SELECT survey_id, id FROM response "
            + "WHERE survey_id = ?",
        survey);

    owner.get("/surveys/" + survey).then().body("responses", is(5000));
    Until.holds(() -> owner.get("/surveys/" + survey + "/results").<Integer>path("pending") == 0);
    owner
        .get("/surveys/" + survey + "/results")
        .then()
        .body("responses", is(5000))
        .body("questions[0].counts.no", is(5000))
        .body("perDay", contains(java.util.Map.of("day", "2030-01-01", "responses", 5000)));
  }

  @Test
  void withTheSurveyGoesItsTally() {
    Author leaving = Author.signUp();
    String survey = leaving.open("{}");
    owner.respond(survey, RaceServers.fresh("response"));
    leaving.get("/surveys/" + survey + "/results").then().body("responses", is(1));
    owner.respond(survey, RaceServers.fresh("response"));
    rows.run("DELETE FROM response WHERE survey_id = ?", survey);
    rows.run("DELETE FROM survey WHERE id = ?", survey);

    assertThat(rows.count("SELECT COUNT(*) FROM tally WHERE survey_id = ?", survey), is(0L));
    assertThat(rows.count("SELECT COUNT(*) FROM uncounted WHERE survey_id = ?", survey), is(0L));
  }

  private String open(String settings) {
    String id = owner.create(DEFINITION, settings).then().statusCode(201).extract().path("id");
    owner.as().post("/surveys/" + id + "/open").then().statusCode(200);
    return id;
  }

  private void respond(String survey, String answers) {
    owner
        .as()
        .body("{\"answers\": " + answers + "}")
        .put("/surveys/" + survey + "/responses/" + UUID.randomUUID())
        .then()
        .statusCode(201);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }
}
