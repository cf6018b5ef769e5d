package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** Many more respondents than there are places. */
@ExtendWith(ArquillianExtension.class)
class ManyRespondentsRaceIT {
  private static final int CLIENTS = 256;
  private static final int SUBMISSIONS = 10_000;
  private static final int PLACES = 1_000;

  @Test
  void allPlacesAreTakenAndNoneTwice() {
    fill(RaceServers.guarded());
  }

  @Test
  @Tag("cluster")
  void allPlacesAreTakenAndNoneTwiceOnTwoServers() {
    fill(RaceServers.ofTwoServers());
  }

  private static void fill(RaceServers servers) {
    String survey = servers.openSurvey("{\"responseLimit\": " + PLACES + "}");
    List<HttpReply> replies = new ArrayList<>();

    while (replies.size() < SUBMISSIONS)
      replies.addAll(
          servers.race(
              Math.min(CLIENTS, SUBMISSIONS - replies.size()),
              client -> Writes.respond(survey, RaceServers.fresh("response"))));

    List<String> stored =
        servers.rows().column("SELECT id FROM response WHERE survey_id = ? ORDER BY id", survey);
    assertThat(stored.size(), is(PLACES));
    assertThat(
        servers
            .rows()
            .count("SELECT taken FROM quota WHERE subject = CONCAT('survey:', ?)", survey),
        is((long) PLACES));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", PLACES, "409 survey-full", SUBMISSIONS - PLACES)));
    assertThat(RaceAssertions.texts(replies, 201, "id"), is(stored));
  }
}
