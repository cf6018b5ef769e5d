package surely.administration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** Many clients set a password with the same link, each another one: one of them does. */
class PasswordLinkRaceIT extends RaceContract {
  private static final String PASSWORD = "battery staple of client ";

  @Override
  protected void round(RaceServers servers, int number) {
    String member = linked(servers);

    List<HttpReply> replies = servers.race(CLIENTS, client -> set(member, PASSWORD + client));

    List<Integer> winners =
        IntStream.range(0, CLIENTS).filter(i -> replies.get(i).status() == 204).boxed().toList();
    RaceAssertions.exactly(1, "passwords set with a link", winners.size());
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("204", 1, "403 password-link-invalid", CLIENTS - 1)));
    servers.must(
        201,
        Request.post("/api/sessions")
            .json(
                "{\"email\": \"%s@example.org\", \"password\": \"%s\"}"
                    .formatted(member, PASSWORD + winners.get(0))));
  }

  /** A new member, whose id is the token of their link. */
  private static String linked(RaceServers servers) {
    servers.rows().run("DELETE FROM login_failure");
    String member = servers.racer("link");
    servers
        .rows()
        .run(
            "INSERT INTO password_link (member_id, token_hash, expires_at) "
                + "VALUES (?, SHA2(?, 256), UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)",
            member,
            member);
    return member;
  }

  private static Request set(String token, String password) {
    return Request.post("/api/passwords")
        .json("{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
  }

  @Override
  protected Control control() {
    return new Control(
        "passwords set with a link",
        "CREATE TRIGGER never_used BEFORE UPDATE ON password_link FOR EACH ROW "
            + "SET NEW.used_by = NULL");
  }
}
