package surely.member.signup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * One e-mail address, however it is spelled, becomes one member, with one account and one payment
 * of sign-up points.
 */
class SignUpRaceIT extends RaceContract {
  private static final String MEMBERS =
      "SELECT COUNT(*) FROM member WHERE email LIKE CONCAT(?, '%')";
  private static final String MEMBER = "SELECT id FROM member WHERE email = ?";
  private static final String ENTRIES =
      "SELECT COUNT(*) FROM ledger_entry WHERE reason = 'sign-up' AND reference = ? "
          + "AND account = reference";
  private static final String BALANCE = "SELECT balance FROM account WHERE member_id = ?";

  private static final List<String> SPELLINGS =
      List.of(
          "\u00FC@b\u00FCcher.example",
          "u\u0308@BU\u0308CHER.example",
          "\u00DC@xn--bcher-kva.example");

  @Override
  protected void round(RaceServers servers, int number) {
    String racer = RaceServers.fresh("racer-sign-up-");
    String email = racer + "\u00FC@xn--bcher-kva.example";

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                Writes.signUp(
                    racer + SPELLINGS.get(client % SPELLINGS.size()), "password of " + client));

    RaceAssertions.exactly(
        1, "members with one e-mail address", servers.rows().count(MEMBERS, racer));
    String member = servers.rows().value(MEMBER, email);
    RaceAssertions.exactly(1, "entries of a sign-up", servers.rows().count(ENTRIES, member));
    RaceAssertions.exactly(100, "points for a sign-up", servers.rows().count(BALANCE, member));
    assertThat(
        RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", 1, "409 member-exists", 15)));
    assertThat(RaceAssertions.texts(replies, 201, "id"), is(List.of(member)));
  }

  @Override
  protected Control control() {
    return new Control(
        "members with one e-mail address",
        "ALTER TABLE member DROP INDEX member_email, ADD INDEX (email)");
  }
}
