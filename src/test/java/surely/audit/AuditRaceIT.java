package surely.audit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.function.Function;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * Many clients do the same at the same instant: it leaves one event. The guards are those of the
 * acts, whose own races have the controls.
 */
@ExtendWith(ArquillianExtension.class)
class AuditRaceIT {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 20;
  private static final String EVENTS =
      "SELECT action FROM audit_event WHERE survey = ? AND action = ?";

  @Test
  void anActLeavesOneEventHoweverManyAsk() {
    race(RaceServers.guarded());
  }

  @Test
  @Tag("cluster")
  void anActLeavesOneEventWhicheverServerIsAsked() {
    race(RaceServers.ofTwoServers());
  }

  private static void race(RaceServers servers) {
    String owner = servers.member(0).token();
    for (int round = 0; round < ROUNDS; round++) {
      Request create =
          Writes.createWithKey(RaceServers.fresh("title"), "{\"respondents\": \"invited\"}");
      String survey = Api.object(servers.must(201, create.bearer(owner)).body()).getString("id");
      String path = "/api/surveys/" + survey;
      Request invite = Request.post(path + "/invitations").json("{\"count\": 1}").bearer(owner);
      String invitation =
          Api.object(servers.must(201, invite).body())
              .getJsonArray("invitations")
              .getJsonObject(0)
              .getString("id");
      Request share = Request.post(path + "/team/links").json("{\"role\": \"editor\"}");
      String token = Api.object(servers.must(201, share.bearer(owner)).body()).getString("token");

      Function<String, Request> post = step -> Request.post(path + step).bearer(owner);
      once(servers, survey, "survey.published", post.apply("/open"));
      once(servers, survey, "survey.paused", post.apply("/pause"));
      once(
          servers,
          survey,
          "invitation.revoked",
          Request.delete(path + "/invitations/" + invitation).bearer(owner));
      once(
          servers,
          survey,
          "team.joined",
          Request.post("/api/surveys/shared")
              .json("{\"token\": \"" + token + "\"}")
              .bearer(servers.member(1).token()));
      once(servers, survey, "survey.closed", post.apply("/close"));
    }
  }

  private static void once(RaceServers servers, String survey, String action, Request request) {
    servers.race(CLIENTS, client -> request);
    assertThat(servers.rows().column(EVENTS, survey, action), is(List.of(action)));
  }
}
