package surely.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** However many API tokens a member makes at once, they get no more than they have left. */
class LastTokensRaceIT extends RaceContract {
  private static final int MOST = 100;
  private static final String FILL =
      "INSERT INTO api_token (id, member_id, token_hash, name, scopes, expires_at) "
          + "SELECT CONCAT(LEFT(?, 16), LPAD(seq, 4, '0'), '%s'), ?, UUID(), 'earlier', 'read', "
          + "UTC_TIMESTAMP(6) + INTERVAL %d DAY FROM seq_1_to_%d";

  @Override
  protected void round(RaceServers servers, int number) {
    var member = TokenMember.signUp(servers);
    member.dropPassword(servers);
    int left = 1 + number % (CLIENTS - 1);
    fill(servers, member, "v", 1, MOST - left);
    fill(servers, member, "x", -1, 5); // expired, so they do not count

    List<HttpReply> replies =
        servers.race(
            CLIENTS, client -> Writes.makeToken("token-" + client).bearer(member.session()));

    RaceAssertions.exactly(
        MOST,
        "tokens of a member",
        servers
            .rows()
            .count(
                "SELECT COUNT(*) FROM api_token WHERE member_id = ? "
                    + "AND expires_at > UTC_TIMESTAMP(6)",
                member.id()));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", left, "409 too-many-tokens", CLIENTS - left)));
  }

  private static void fill(
      RaceServers servers, TokenMember member, String mark, int days, int tokens) {
    servers.rows().run(FILL.formatted(mark, days, tokens), member.id(), member.id());
  }

  @Override
  protected Control control() {
    return new Control("tokens of a member", withoutMemberLocks());
  }
}
