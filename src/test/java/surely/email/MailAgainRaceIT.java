package surely.email;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** A member asks many times at once for the link that confirms their address: one is mailed. */
class MailAgainRaceIT extends RaceContract {

  @Override
  protected void round(RaceServers servers, int number) {
    String member = servers.racer("again");
    servers
        .rows()
        .run(
            "INSERT INTO session (token_hash, member_id, expires_at) "
                + "VALUES (SHA2(?, 256), ?, UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)",
            member,
            member);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Request.post("/api/members/me/email/links").bearer(member));

    RaceAssertions.exactly(
        1,
        "links to mail",
        servers
            .rows()
            .count("SELECT taken FROM rate_limit WHERE subject = ?", "e-mail link " + member));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("202", CLIENTS)));
  }

  @Override
  protected Control control() {
    return new Control("links to mail", withoutMemberLocks("ALTER TABLE email_link ENGINE = Aria"));
  }
}
