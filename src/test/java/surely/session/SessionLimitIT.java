package surely.session;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Author;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

@ExtendWith(ArquillianExtension.class)
class SessionLimitIT {
  private static final int MOST = 100;
  private static final String COUNT = "SELECT COUNT(*) FROM session WHERE member_id = ?";
  private final Rows rows = Rows.of(Suite.application());

  @Test
  void aLogInTooManyEndsTheSessionThatWasNotUsedForLongest() {
    Somebody ann = Api.ofSuite().signUp();
    fill(ann, MOST - 2);
    String used = Api.ofSuite().logIn(ann.email(), Api.PASSWORD);
    rows.run(
        "UPDATE session SET used_at = UTC_TIMESTAMP(6) - INTERVAL 2 HOUR "
            + "WHERE token_hash = SHA2(?, 256)",
        ann.token());

    String fresh = Api.ofSuite().logIn(ann.email(), Api.PASSWORD);

    assertThat(rows.count(COUNT, ann.id()), is((long) MOST));
    assertThat(status(ann.token()), is(401));
    assertThat(status(used), is(200));
    assertThat(status(fresh), is(200));
  }

  @Test
  void manyLogInsAtOnceLeaveNoMoreThanThat() {
    Somebody ann = Api.ofSuite().signUp();
    fill(ann, MOST - 3);

    List<HttpReply> replies =
        RaceServers.guarded()
            .race(
                8,
                client ->
                    Request.post("/api/sessions")
                        .json(
                            "{\"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(ann.email(), Api.PASSWORD)));

    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", 8)));
    assertThat(rows.count(COUNT, ann.id()), is((long) MOST));
  }

  private void fill(Somebody member, int sessions) {
    rows.run(
        "INSERT INTO session (token_hash, member_id, expires_at, used_at) "
            + "SELECT SHA2(CONCAT(?, seq), 256), ?, UTC_TIMESTAMP() + INTERVAL 1 DAY, "
            + "UTC_TIMESTAMP(6) - INTERVAL 1 HOUR FROM seq_1_to_"
            + sessions,
        member.id(),
        member.id());
  }

  private static int status(String token) {
    return Author.anyone().auth().oauth2(token).get("/members/me").statusCode();
  }
}
