package surely.session.openid;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.Stream;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.openid.BegunLogIn;
import surely.test.openid.MockProvider;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/**
 * Many log-ins of one new person at a provider, each with an attempt of its own, create one member,
 * and all of them get a session of that member.
 */
class OpenIdRaceIT extends RaceContract {
  private static final String IDENTITIES =
      "SELECT COUNT(*) FROM identity WHERE provider = 'mock' AND subject = ?";
  private static final String MEMBERS = "SELECT COUNT(*) FROM member WHERE email = ?";
  private static final String SESSIONS =
      "SELECT COUNT(*) FROM session s JOIN identity i ON i.member_id = s.member_id "
          + "WHERE i.subject = ?";
  private static final String POINTS =
      "SELECT SUM(e.amount) FROM ledger_entry e JOIN identity i ON i.member_id = e.account "
          + "WHERE i.subject = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String subject = RaceServers.fresh("openid");
    String email = subject + "@example.org";
    List<Request> callbacks =
        Stream.generate(() -> callback(servers, subject, email)).limit(CLIENTS).toList();

    List<HttpReply> replies = servers.race(CLIENTS, callbacks::get);

    RaceAssertions.exactly(1, "members of one person", servers.rows().count(MEMBERS, email));
    RaceAssertions.exactly(
        1, "identities of one person", servers.rows().count(IDENTITIES, subject));
    RaceAssertions.exactly(100, "points for a sign-up", servers.rows().count(POINTS, subject));
    RaceAssertions.exactly(
        CLIENTS, "sessions of one member", servers.rows().count(SESSIONS, subject));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", CLIENTS)));
  }

  /** Begins at the first server, and gets the code before the race. */
  private static Request callback(RaceServers servers, String subject, String email) {
    var begun =
        BegunLogIn.of(MockProvider.NAME, servers.must(201, BegunLogIn.begin(MockProvider.NAME)));
    return begun.finish(MockProvider.code(begun, subject, email));
  }

  @Override
  protected Control control() {
    return new Control(
        "members of one person",
        "ALTER TABLE identity DROP INDEX identity_provider_subject, ADD INDEX (provider, subject)",
        "ALTER TABLE member DROP INDEX member_email, ADD INDEX (email)");
  }
}
