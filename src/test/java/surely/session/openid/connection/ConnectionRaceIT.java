package surely.session.openid.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.LyingProvider;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/**
 * Two members who connect their accounts with the same person at a provider at the same time, each
 * in several tabs: one of them does.
 */
class ConnectionRaceIT extends RaceContract {
  private static final String CONNECTIONS = "/api/members/me/connections/" + LyingProvider.NAME;

  @Override
  protected void round(RaceServers servers, int number) {
    String subject = RaceServers.fresh("connected");
    List<Request> callbacks =
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> callback(servers, servers.member(client % 2), subject))
            .toList();

    List<HttpReply> replies = servers.race(CLIENTS, callbacks::get);

    RaceAssertions.exactly(
        1,
        "accounts of one person",
        servers.rows().count("SELECT COUNT(*) FROM identity WHERE subject = ?", subject));
    String refused = "409 identity-connected";
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("204", CLIENTS / 2, refused, CLIENTS / 2)));
  }

  private static Request callback(RaceServers servers, Somebody member, String subject) {
    Request begin =
        Request.post(CONNECTIONS + "/attempts")
            .bearer(member.token())
            .json("{\"password\": \"" + Api.PASSWORD + "\"}");
    var begun = BegunLogIn.of(LyingProvider.NAME, servers.must(201, begin));
    String code = LyingProvider.ofSuite().code(begun, subject, subject + "@example.org");
    return Request.post(CONNECTIONS)
        .bearer(member.token())
        .header("Cookie", begun.cookie())
        .json("{\"code\": \"%s\", \"state\": \"%s\"}".formatted(code, begun.state()));
  }

  @Override
  protected Control control() {
    return new Control(
        "accounts of one person",
        "ALTER TABLE identity DROP INDEX identity_provider_subject, ADD INDEX (provider, subject)");
  }
}
