package surely.token;

import jakarta.json.JsonObject;
import surely.test.api.Api;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** A new member who makes API tokens. */
record TokenMember(String id, String email, String session) {

  static TokenMember signUp(RaceServers servers) {
    String email = RaceServers.fresh("tokens") + "@example.org";
    JsonObject made = Api.object(servers.must(201, Writes.signUp(email, Api.PASSWORD)).body());
    String session = session(servers, email);
    return new TokenMember(made.getString("id"), email, session);
  }

  /** Logs in. */
  static String session(RaceServers servers, String email) {
    return Api.object(servers.must(201, Writes.logIn(email, Api.PASSWORD)).body())
        .getString("token");
  }

  /**
   * From now on the member logs in through a provider, so that no request waits while a password is
   * checked.
   */
  void dropPassword(RaceServers servers) {
    servers.rows().run("UPDATE member SET password = NULL WHERE id = ?", id);
  }
}
