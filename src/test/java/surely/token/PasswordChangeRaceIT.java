package surely.token;

import java.util.List;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * Somebody who has found a session makes tokens in the instant in which its member changes the
 * password elsewhere: no token outlives the change.
 */
class PasswordChangeRaceIT extends RaceContract {
  private static final Request CHANGE =
      Request.put("/api/members/me/password")
          .json("{\"newPassword\": \"%s\"}".formatted(Api.PASSWORD));

  @Override
  protected void round(RaceServers servers, int number) {
    var member = TokenMember.signUp(servers);
    String found = TokenMember.session(servers, member.email());
    member.dropPassword(servers);

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                client == number % CLIENTS
                    ? CHANGE.bearer(member.session())
                    : Writes.makeToken("token-" + client).bearer(found));

    RaceAssertions.exactly(
        0,
        "tokens that outlive a password",
        servers.rows().count("SELECT COUNT(*) FROM api_token WHERE member_id = ?", member.id()));
    RaceAssertions.exactly(
        1, "changed passwords", replies.stream().filter(reply -> reply.status() == 204).count());
  }

  @Override
  protected Control control() {
    return new Control("tokens that outlive a password", withoutMemberLocks());
  }
}
