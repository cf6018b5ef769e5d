package surely.email;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** One link is used many times at once: the address is confirmed once, and all are told so. */
class EmailLinkRaceIT extends RaceContract {

  @Override
  protected void round(RaceServers servers, int number) {
    String member = servers.racer("link");
    String address = member + "@example.org";
    servers
        .rows()
        .run(
            "INSERT INTO email_link (member_id, email, is_change, token_hash, expires_at) "
                + "VALUES (?, ?, FALSE, SHA2(?, 256), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)",
            member,
            address,
            member);

    List<HttpReply> replies = servers.race(CLIENTS, client -> confirm(member));

    RaceAssertions.exactly(
        1,
        "confirmations of one link",
        servers
            .rows()
            .count(
                "SELECT COUNT(*) FROM audit_event WHERE owner = ? AND action = 'email.confirmed'",
                member));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("200", CLIENTS)));
  }

  static Request confirm(String token) {
    return Request.post("/api/email-confirmations").json("{\"token\": \"%s\"}".formatted(token));
  }

  @Override
  protected Control control() {
    return new Control(
        "confirmations of one link", withoutMemberLocks("ALTER TABLE email_link ENGINE = Aria"));
  }
}
