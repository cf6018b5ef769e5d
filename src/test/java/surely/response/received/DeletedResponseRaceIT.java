package surely.response.received;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * Several requests delete the same responses while others arrive, these are submitted again, and
 * the results are read: each gives its places back once, leaves the results once, and stays
 * deleted.
 */
class DeletedResponseRaceIT extends RaceContract {
  private static final int BEFORE = 6;
  private static final int VICTIMS = 2;
  private static final String STORED =
      "SELECT COUNT(*) FROM response WHERE survey_id = ? AND submitted_at IS NOT NULL";
  private static final String TAKEN =
      "SELECT taken FROM quota WHERE subject = CONCAT('survey:', ?)";
  private static final String PICKED =
      "SELECT SUM(taken) FROM quota WHERE subject LIKE CONCAT('choice:', ?, ':%')";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey =
        servers.openSurvey("{\"responseLimit\": 30, \"choiceLimits\": {\"like\": {\"yes\": 30}}}");
    String owner = servers.member(0).token();
    Request results = Request.get("/api/surveys/" + survey + "/results").bearer(owner);
    List<String> ids = Stream.generate(() -> RaceServers.fresh("response")).limit(BEFORE).toList();
    ids.forEach(id -> servers.must(201, Writes.respond(survey, id)));
    if (number % 2 == 0) servers.must(200, results); // they are in the tally then

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                switch (client % 4) {
                  case 0, 1 ->
                      Request.delete(
                              "/api/surveys/%s/responses/%s"
                                  .formatted(survey, ids.get(client / 4 % VICTIMS)))
                          .bearer(owner);
                  case 2 -> Writes.respond(survey, RaceServers.fresh("response"));
                  default ->
                      client < CLIENTS / 2 ? Writes.respond(survey, ids.get(client / 4)) : results;
                });

    int arrived = BEFORE + CLIENTS / 4;
    RaceAssertions.exactly(
        VICTIMS, "places given back", arrived - servers.rows().count(TAKEN, survey));
    RaceAssertions.exactly(
        VICTIMS, "places of a choice given back", arrived - servers.rows().count(PICKED, survey));
    int left = arrived - VICTIMS;
    RaceAssertions.exactly(left, "responses left", servers.rows().count(STORED, survey));
    JsonObject found = Api.object(servers.must(200, results).body());
    assertThat(found.getInt("pending"), is(0));
    RaceAssertions.exactly(left, "responses counted", found.getInt("responses"));
    JsonObject like = found.getJsonArray("questions").getJsonObject(0);
    RaceAssertions.exactly(left, "answers counted", like.getJsonObject("counts").getInt("yes"));
    assertThat(
        RaceAssertions.kinds(replies), is(Map.of("200", 4L, "201", 4L, "204", CLIENTS / 2L)));
  }

  /** The guard is the condition of the UPDATE. A row that never looks deleted always meets it. */
  @Override
  protected Control control() {
    return new Control(
        "places given back",
        "CREATE TRIGGER never_deleted BEFORE UPDATE ON response FOR EACH ROW "
            + "SET NEW.submitted_at = OLD.submitted_at, NEW.answers = OLD.answers");
  }
}
