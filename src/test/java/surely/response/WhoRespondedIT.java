package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.server.Suite;

/**
 * An owner who knows every invitation tries to find out which of them were used, while their
 * anonymous survey is open, and without using any. Five of ten guests have responded. The owner has
 * an invitation, too.
 */
@ExtendWith(ArquillianExtension.class)
class WhoRespondedIT {
  private static final int GUESTS = 10;
  private static final int RESPONDED = 5;
  private static final String OPEN = "{\"respondents\": \"invited\", \"anonymous\": true}";
  private static final String LIMITED_CHOICE =
      "{\"respondents\": \"invited\", \"anonymous\": true, "
          + "\"choiceLimits\": {\"like\": {\"yes\": 1}}}";
  private static final String LIMITED =
      "{\"respondents\": \"invited\", \"anonymous\": true, \"responseLimit\": "
          + (RESPONDED + 1)
          + "}";
  private static Author owner;
  private final Rows rows = Rows.of(Suite.application());
  private String survey;
  private List<String> guests;
  private String own;

  @BeforeAll
  static void signUp() {
    owner = Author.signUp();
  }

  @Test
  void aFullChoiceTellsEverybodyTheSame() {
    fiveOfTenRespond(LIMITED_CHOICE);
    submit(own, "yes").then().statusCode(201);

    assertThat(responses(token -> submit(token, "yes")), contains("409 /problems/choice-full"));
    theOthersCanStillRespond();
  }

  @Test
  void aFullSurveyTellsEverybodyTheSame() {
    fiveOfTenRespond(LIMITED);
    submit(own, "no").then().statusCode(201);

    assertThat(responses(token -> submit(token, "no")), contains("409 /problems/survey-full"));
  }

  @Test
  void aRefusedAnswerTellsEverybodyTheSame() {
    fiveOfTenRespond(OPEN);

    assertThat(
        responses(token -> submit(token, "perhaps")), contains("422 /problems/invalid-input"));
    theOthersCanStillRespond();
  }

  /** The owner knows the ids of the stored responses. */
  @Test
  void aKnownResponseSentAgainTellsEverybodyTheSame() {
    fiveOfTenRespond(OPEN);
    List<String> known = owner.get("/surveys/" + survey + "/responses").path("items.id");
    assertThat(known, hasSize(RESPONDED));
    for (String id : known) {
      assertThat(responses(token -> submit(id, token, "no")), contains("200 null"));
      assertThat(
          responses(token -> submit(id, token, "yes")), contains("409 /problems/response-differs"));
      assertThat(responses(token -> save(id, token)), contains("409 /problems/already-responded"));
    }
    theOthersCanStillRespond();
  }

  @Test
  void theFormTheProgressAndTheListOfInvitationsTellNobody() {
    fiveOfTenRespond(OPEN);

    assertThat(
        guests.stream()
            .map(token -> form(token).then().statusCode(200).extract().<String>path("refused"))
            .distinct()
            .toList(),
        contains(nullValue()));
    assertThat(responses(token -> save(UUID.randomUUID().toString(), token)), contains("201 null"));
    assertThat(Set.copyOf(states()), is(Set.of("unknown")));
    theOthersCanStillRespond();
  }

  /**
   * A respondent who is refused because no place is left must have waited for it; otherwise a quick
   * refusal would reveal who has responded.
   */
  @Test
  void whileAPlaceIsBeingTakenEverybodyWaitsForIt() throws SQLException {
    fiveOfTenRespond(LIMITED_CHOICE);
    List<CompletableFuture<Response>> responses;
    try (Connection other =
        hold(
            "UPDATE quota SET taken = places WHERE subject LIKE CONCAT('choice:', ?, ':%')",
            survey)) {
      responses = atOnce(token -> submit(token, "yes"));
      awaitWaiting("UPDATE quota%");
      other.commit();
    }
    assertThat(
        responses.stream()
            .map(CompletableFuture::join)
            .map(WhoRespondedIT::outcome)
            .distinct()
            .toList(),
        contains("409 /problems/choice-full"));
    theOthersCanStillRespond();
  }

  @Test
  void whileAResponseIsBeingStoredEverybodyWaitsForItsId() throws SQLException {
    fiveOfTenRespond(OPEN);
    String id = UUID.randomUUID().toString();
    List<CompletableFuture<Response>> responses;
    try (Connection other =
        hold(
            "INSERT INTO response (survey_id, id, answers, submitted_at) VALUES (?, '"
                + id
                + "', '{\"like\": \"no\"}', UTC_DATE())",
            survey)) {
      responses = atOnce(token -> submit(id, token, "no"));
      awaitWaiting("INSERT INTO response%");
      other.commit();
    }
    assertThat(
        responses.stream()
            .map(CompletableFuture::join)
            .map(WhoRespondedIT::outcome)
            .distinct()
            .toList(),
        contains("200 null"));
    theOthersCanStillRespond();
  }

  /** A response that began before the closing time may be stored after it. */
  @Test
  void whenItsTimeIsOverNothingIsToldBeforeTheSurveyIsClosed() {
    fiveOfTenRespond(OPEN);
    rows.run("UPDATE survey SET closes_at = UTC_TIMESTAMP(6) WHERE id = ?", survey);

    Until.holds(
        () -> {
          List<String> states = states();
          boolean open = rows.value("SELECT state FROM survey WHERE id = ?", survey).equals("open");
          if (open) assertThat(Set.copyOf(states), is(Set.of("unknown")));
          return !open;
        });

    assertThat(Collections.frequency(states(), "used"), is(RESPONDED));
    assertThat(responses(token -> submit(token, "no")), contains("409 /problems/survey-not-open"));
  }

  private void fiveOfTenRespond(String settings) {
    survey = owner.open(settings);
    guests = owner.invite(survey, GUESTS);
    own = owner.invite(survey, 1).get(0);
    for (String guest : guests.subList(0, RESPONDED)) submit(guest, "no").then().statusCode(201);
  }

  /** The owner's earlier requests have used no invitation. */
  private void theOthersCanStillRespond() {
    List<String> outcomes = guests.stream().map(token -> outcome(submit(token, "no"))).toList();
    assertThat(outcomes.subList(0, RESPONDED), everyItem(is("409 /problems/already-responded")));
    assertThat(outcomes.subList(RESPONDED, GUESTS), everyItem(is("201 null")));
  }

  /** The different results that the guests' invitations get. */
  private List<String> responses(Function<String, Response> attempt) {
    return guests.stream().map(attempt).map(WhoRespondedIT::outcome).distinct().toList();
  }

  private List<CompletableFuture<Response>> atOnce(Function<String, Response> attempt) {
    List<CompletableFuture<Response>> responses = new ArrayList<>();
    for (String token : guests)
      responses.add(
          CompletableFuture.supplyAsync(
              () -> attempt.apply(token), task -> new Thread(task).start()));
    return responses;
  }

  private static String outcome(Response response) {
    return response.statusCode()
        + " "
        + (response.statusCode() < 400
            ? "null"
            : response.<String>path("type").replaceFirst(".*(?=/problems/)", ""));
  }

  private Response submit(String token, String like) {
    return submit(UUID.randomUUID().toString(), token, like);
  }

  private Response submit(String id, String token, String like) {
    return Author.anyone()
        .body("{\"answers\": {\"like\": \"%s\"}, \"invitation\": \"%s\"}".formatted(like, token))
        .put("/surveys/" + survey + "/responses/" + id);
  }

  private Response save(String id, String token) {
    return Author.anyone()
        .body("{\"answers\": {}, \"invitation\": \"" + token + "\"}")
        .put("/surveys/" + survey + "/responses/" + id + "/progress");
  }

  private Response form(String token) {
    return invited(token).get("/surveys/" + survey + "/form");
  }

  private static RequestSpecification invited(String token) {
    return Author.anyone().header("Surely-Invitation", token);
  }

  private List<String> states() {
    return owner.get("/surveys/" + survey + "/invitations?limit=" + GUESTS).path("items.state");
  }

  private static Connection hold(String sql, String argument) throws SQLException {
    Connection connection = Suite.application().connect();
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      statement.executeUpdate();
    }
    return connection;
  }

  private static void awaitWaiting(String statement) {
    Rows root = Rows.of(Suite.administrator());
    Until.holds(
        () ->
            root.count(
                    "SELECT COUNT(*) FROM information_schema.processlist "
                        + "WHERE command <> 'Sleep' AND info LIKE ?",
                    statement)
                == GUESTS);
  }
}
