package surely.email;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** Many members confirm the same new e-mail address at the same time: one of them gets it. */
class EmailChangeRaceIT extends RaceContract {

  @Override
  protected void round(RaceServers servers, int number) {
    String racer = RaceServers.fresh("e");
    String address = "only-" + racer + "@example.org";
    link(servers, racer, address);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> EmailLinkRaceIT.confirm(racer + "-" + client));

    RaceAssertions.exactly(
        1,
        "members with one e-mail address",
        servers.rows().count("SELECT COUNT(*) FROM member WHERE email = ?", address));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("200", 1, "409 member-exists", CLIENTS - 1)));
  }

  /** Makes members who have been mailed a link each to the same address; ids are tokens, too. */
  private static void link(RaceServers servers, String racer, String address) {
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
            "INSERT INTO email_link (member_id, email, is_change, token_hash, expires_at) "
                + "SELECT CONCAT(?, '-', seq), ?, TRUE, SHA2(CONCAT(?, '-', seq), 256), "
                + "UTC_TIMESTAMP(6) + INTERVAL 1 HOUR FROM seq_0_to_15",
            racer,
            address,
            racer);
  }

  @Override
  protected Control control() {
    return new Control(
        "members with one e-mail address",
        "ALTER TABLE member DROP INDEX member_email, ADD INDEX (email)");
  }
}
