package surely.personal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * A member leaves while they collect a card or respond, and signs up again. Whatever comes first,
 * they do each of these once and get the sign-up points once.
 */
class ComingBackRaceIT extends RaceContract {
  private static final String USES = "uses of what a person may use once";
  private static final String COLLECTIONS =
      "SELECT COUNT(*) FROM card_collection WHERE card_id = ?";
  private static final String RESPONSES = "SELECT COUNT(*) FROM response WHERE survey_id = ?";
  private static final String POINTS =
      "SELECT COUNT(*) FROM ledger_entry WHERE reason = 'sign-up' AND reference IN (?, ?)";
  private static final String MEMBER = "SELECT id FROM member WHERE email = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String email = RaceServers.fresh("back") + "@example.org";
    String card = servers.card(7, null);
    String survey = servers.openSurvey("{\"respondents\": \"members\"}");
    String first = Api.object(servers.must(201, signUp(email)).body()).getString("id");
    String token = logIn(servers, email);

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                switch (client % 4) {
                  case 0 -> leave(token);
                  case 1 -> Writes.collect(card).bearer(token);
                  case 2 -> respond(survey, token);
                  default -> signUp(email);
                });
    comeBack(servers, email);
    String again = logIn(servers, email);
    HttpReply collected = servers.race(1, client -> Writes.collect(card).bearer(again)).get(0);
    HttpReply responded = servers.race(1, client -> respond(survey, again)).get(0);

    RaceAssertions.exactly(1, USES, servers.rows().count(COLLECTIONS, card));
    RaceAssertions.exactly(1, USES, servers.rows().count(RESPONSES, survey));
    RaceAssertions.exactly(
        1, USES, servers.rows().count(POINTS, first, servers.rows().value(MEMBER, email)));
    assertThat(
        replies.stream().filter(reply -> reply.status() < 200 || reply.status() >= 500).toList(),
        is(empty()));
    assertThat(collected.status(), is(oneOf(201, 409)));
    assertThat(responded.status(), is(oneOf(201, 409)));
  }

  /**
   * With an engine that locks no rows, a deletion does not wait for the member's other requests,
   * and so does not remember what they did.
   */
  @Override
  protected Control control() {
    return new Control(USES, withoutMemberLocks());
  }

  private static void comeBack(RaceServers servers, String email) {
    HttpReply reply = servers.race(1, client -> signUp(email)).get(0);
    assertThat(reply.toString(), reply.status(), is(oneOf(201, 409)));
  }

  private static String logIn(RaceServers servers, String email) {
    return Api.object(
            servers
                .must(
                    201,
                    Request.post("/api/sessions")
                        .json(
                            "{\"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(email, Api.PASSWORD)))
                .body())
        .getString("token");
  }

  private static Request signUp(String email) {
    return Writes.signUp(email, Api.PASSWORD);
  }

  private static Request leave(String token) {
    return Request.delete("/api/members/me")
        .json("{\"password\": \"" + Api.PASSWORD + "\"}")
        .bearer(token);
  }

  private static Request respond(String survey, String token) {
    return Writes.respond(survey, RaceServers.fresh("response")).bearer(token);
  }
}
