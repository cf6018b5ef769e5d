package surely.session.provider;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.server.Provider;

/**
 * Many first log-ins of one person create one member, and all of them get a session of that member.
 */
class ProviderRaceIT extends RaceContract {
  private static final String IDENTITIES =
      "SELECT COUNT(*) FROM identity WHERE provider = 'test' AND subject = ?";
  private static final String MEMBERS = "SELECT COUNT(*) FROM member WHERE email = ?";
  private static final String SESSIONS =
      "SELECT COUNT(*) FROM session s JOIN identity i ON i.member_id = s.member_id "
          + "WHERE i.subject = ?";
  private static final String POINTS =
      "SELECT SUM(e.amount) FROM ledger_entry e JOIN identity i ON i.member_id = e.account "
          + "WHERE i.subject = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String subject = RaceServers.fresh("subject");
    String email = subject + "@example.org";

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Request.post("/api/sessions/" + Provider.NAME)
                    .json(
                        "{\"idToken\": \"%s\"}"
                            .formatted(Provider.ofSuite().token(subject, email))));

    RaceAssertions.exactly(1, "members of one identity", servers.rows().count(MEMBERS, email));
    RaceAssertions.exactly(
        1, "identities of one person", servers.rows().count(IDENTITIES, subject));
    RaceAssertions.exactly(100, "points for a sign-up", servers.rows().count(POINTS, subject));
    RaceAssertions.exactly(
        CLIENTS, "sessions of one member", servers.rows().count(SESSIONS, subject));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", CLIENTS)));
  }

  @Override
  protected Control control() {
    return new Control(
        "members of one identity",
        "ALTER TABLE identity DROP INDEX identity_provider_subject, ADD INDEX (provider, subject)",
        "ALTER TABLE member DROP INDEX member_email, ADD INDEX (email)");
  }
}
