package surely.reset;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.Until;
import surely.test.api.MailedLink;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** Many clients ask for a link for the same member: one mail is sent, and its link works. */
class PasswordResetRaceIT extends RaceContract {

  @Override
  protected void round(RaceServers servers, int number) {
    String member = servers.racer("reset");
    String email = member + "@example.org";

    List<HttpReply> replies = servers.race(CLIENTS, client -> ask(email));

    Until.holds(() -> counted(servers, member) == CLIENTS || MailServer.to(email).size() > 1);
    MailServer.awaitOne(email);
    RaceAssertions.exactly(1, "mails to a member", MailServer.to(email).size());
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("202", CLIENTS)));
    servers.must(
        204,
        Request.post("/api/passwords")
            .json(
                "{\"token\": \"%s\", \"password\": \"battery staple by mail\"}"
                    .formatted(MailedLink.token(MailServer.to(email).get(0)))));
  }

  /** How many of the requests have been worked off. */
  private static long counted(RaceServers servers, String member) {
    return servers
        .rows()
        .count(
            "SELECT COALESCE(MAX(taken), 0) FROM rate_limit WHERE subject = ?",
            "password mail " + member);
  }

  private static Request ask(String email) {
    return Request.post("/api/password-resets").json("{\"email\": \"%s\"}".formatted(email));
  }

  @Override
  protected Control control() {
    return new Control(
        "mails to a member",
        "CREATE TRIGGER uncounted BEFORE UPDATE ON rate_limit FOR EACH ROW SET NEW.taken = 1");
  }
}
