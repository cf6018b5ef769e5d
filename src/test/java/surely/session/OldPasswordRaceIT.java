package surely.session;

import surely.test.api.Api;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * Somebody who knows a password logs in while its owner changes it: of all sessions, only the one
 * that changed the password is left.
 */
class OldPasswordRaceIT extends RaceContract {
  private static final String SESSIONS =
      "SELECT COUNT(*) FROM session s JOIN member m ON m.id = s.member_id WHERE m.email = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    String email = RaceServers.fresh("stolen") + "@example.org";
    servers.must(201, Writes.signUp(email, Api.PASSWORD));
    Request logIn = Writes.logIn(email, Api.PASSWORD);
    String session = Api.object(servers.must(201, logIn).body()).getString("token");
    Request change =
        Request.put("/api/members/me/password")
            .json(
                "{\"password\": \"%s\", \"newPassword\": \"another %s\"}"
                    .formatted(Api.PASSWORD, Api.PASSWORD))
            .bearer(session);

    servers.race(CLIENTS / 2, client -> client == 0 ? change : logIn);
    servers.rows().run("DELETE FROM login_failure"); // later rounds come from the same address

    RaceAssertions.exactly(
        1, "sessions after a change of the password", servers.rows().count(SESSIONS, email));
  }

  @Override
  protected Control control() {
    return new Control("sessions after a change of the password", withoutMemberLocks());
  }
}
