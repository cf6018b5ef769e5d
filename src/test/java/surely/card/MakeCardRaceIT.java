package surely.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Locale;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;

/** A code becomes one card, however it is typed. */
class MakeCardRaceIT extends RaceContract {
  private static final String CARDS =
      "SELECT COUNT(*) FROM card WHERE LOWER(REPLACE(id, '-', '')) = REPLACE(?, '-', '')";

  @Override
  protected void round(RaceServers servers, int number) {
    String card = RaceServers.fresh("made");

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client ->
                servers.putCard(
                    client % 2 == 0 ? card : card.toUpperCase(Locale.ROOT).replace("-", ""),
                    3,
                    null));

    RaceAssertions.exactly(1, "cards with one code", servers.rows().count(CARDS, card));
    assertThat(
        RaceAssertions.kinds(replies), is(RaceAssertions.kinds("200", CLIENTS - 1, "201", 1)));
    assertThat(RaceAssertions.distinct(replies, HttpReply::body), hasSize(1));
  }

  @Override
  protected Control control() {
    return new Control(
        "cards with one code", "ALTER TABLE card DROP INDEX card_code, ADD INDEX (code)");
  }
}
