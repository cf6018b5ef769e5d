package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.race.RaceServers;

/** CHECK constraints refuse what a conditional UPDATE would let through without its condition. */
@ExtendWith(ArquillianExtension.class)
class ChecksIT {
  @Test
  void aBalanceIsNeverNegative() {
    String member = RaceServers.guarded().poorMember().id();
    refused(
        "account_balance_not_negative",
        "UPDATE account SET balance = -1 WHERE member_id = ?",
        member);
  }

  @Test
  void noMorePlacesAreTakenThanThereAre() {
    String card = RaceServers.guarded().card(1, 1);
    refused(
        "quota_taken_within_places",
        "UPDATE quota SET taken = taken + 2 WHERE subject = CONCAT('card:', ?)",
        card);
  }

  private static void refused(String check, String sql, String id) {
    var failure =
        assertThrows(IllegalStateException.class, () -> RaceServers.guarded().rows().run(sql, id));
    assertThat(failure.getMessage(), containsString("`" + check + "`"));
  }
}
