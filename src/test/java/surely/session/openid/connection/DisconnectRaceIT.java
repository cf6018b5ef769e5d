package surely.session.openid.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.LyingProvider;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/**
 * A member without a password who disconnects both of their connections at the same time, each in
 * several tabs: one of them stays.
 */
class DisconnectRaceIT extends RaceContract {
  private static final List<String> PROVIDERS = List.of(LyingProvider.NAME, "mock");
  private static final String LOCKED_OUT =
      "SELECT COUNT(*) FROM member m WHERE m.email = ? AND m.password IS NULL "
          + "AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.member_id = m.id)";

  @Override
  protected void round(RaceServers servers, int number) {
    String subject = RaceServers.fresh("disconnected");
    String email = subject + "@example.org";
    String token = memberWithTwoConnections(servers, subject, email);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> disconnect(token, PROVIDERS.get(client % 2)));

    RaceAssertions.exactly(0, "members who can't log in", servers.rows().count(LOCKED_OUT, email));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("204", CLIENTS / 2, "409 last-connection", CLIENTS / 2)));
  }

  private static String memberWithTwoConnections(
      RaceServers servers, String subject, String email) {
    var begun =
        BegunLogIn.of(LyingProvider.NAME, servers.must(201, BegunLogIn.begin(LyingProvider.NAME)));
    String code = LyingProvider.ofSuite().code(begun, subject, email);
    HttpReply loggedIn = servers.must(201, begun.finish(code));
    servers
        .rows()
        .run(
            "INSERT INTO identity (id, provider, subject, member_id) "
                + "SELECT REVERSE(id), 'mock', subject, member_id FROM identity "
                + "WHERE subject = ?",
            subject);
    return Api.object(loggedIn.body()).getString("token");
  }

  /** With a body, whose last byte is held back. */
  private static Request disconnect(String token, String provider) {
    return Request.delete("/api/members/me/connections/" + provider).bearer(token).json("{}");
  }

  @Override
  protected Control control() {
    return new Control("members who can't log in", withoutMemberLocks());
  }
}
