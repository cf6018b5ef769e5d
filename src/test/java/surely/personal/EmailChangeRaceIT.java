package surely.personal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** Many members change their e-mail address to the same one: one of them gets it. */
class EmailChangeRaceIT extends RaceContract {

  @Override
  protected void round(RaceServers servers, int number) {
    String racer = RaceServers.fresh("e");
    logIn(servers, racer);
    String address = "only-" + racer + "@example.org";

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> change(racer + "-" + client, address));

    RaceAssertions.exactly(
        1,
        "members with one e-mail address",
        servers.rows().count("SELECT COUNT(*) FROM member WHERE email = ?", address));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("204", 1, "409 member-exists", CLIENTS - 1)));
  }

  /** Makes members who have no password and have just logged in; their ids are their tokens. */
  private static void logIn(RaceServers servers, String racer) {
    servers
        .rows()
        .run(
            "INSERT INTO member (id, email, name, created_at) SELECT CONCAT(?, '-', seq), "
                + "CONCAT(?, '-', seq, '@example.org'), 'Racer', UTC_TIMESTAMP(6) "
                + "FROM seq_0_to_15",
            racer,
            racer);
    servers
        .rows()
        .run(
            "INSERT INTO session (token_hash, member_id, expires_at) "
                + "SELECT SHA2(CONCAT(?, '-', seq), 256), CONCAT(?, '-', seq), "
                + "UTC_TIMESTAMP(6) + INTERVAL 1 HOUR FROM seq_0_to_15",
            racer,
            racer);
  }

  private static Request change(String token, String address) {
    return Request.put("/api/members/me/email")
        .bearer(token)
        .json("{\"email\": \"%s\"}".formatted(address));
  }

  @Override
  protected Control control() {
    return new Control(
        "members with one e-mail address",
        "ALTER TABLE member DROP INDEX member_email, ADD INDEX (email)");
  }
}
