package surely.survey.team;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** A link to a team that is forwarded to many: two members click it twice each, and one joins. */
class JoinTeamRaceIT extends RaceContract {
  private static final String JOINED = "SELECT COUNT(*) FROM collaborator WHERE survey_id = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String survey = servers.openSurvey("{}");
    Request make = Request.post("/api/surveys/" + survey + "/team/links");
    String owner = servers.member(0).token();
    String token =
        Api.object(servers.must(201, make.bearer(owner).json("{\"role\": \"editor\"}")).body())
            .getString("token");

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> join(token).bearer(servers.member(1 + client % 3).token()));

    RaceAssertions.exactly(1, "members with one link", servers.rows().count(JOINED, survey));
    long joined = replies.stream().filter(reply -> reply.status() == 200).count();
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("200", joined, "403 team-link-invalid", CLIENTS - joined)));
  }

  private static Request join(String token) {
    return Request.post("/api/surveys/shared").json("{\"token\": \"" + token + "\"}");
  }

  @Override
  protected Control control() {
    return new Control(
        "members with one link",
        "CREATE TRIGGER reusable BEFORE UPDATE ON team_link FOR EACH ROW SET NEW.used_by = NULL");
  }
}
