package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/** With an idempotency key, all requests get the same survey, and its owner pays for one. */
class CreateSurveyWithKeyRaceIT extends RaceContract {
  private static final String KEYS =
      "SELECT COUNT(*) FROM idempotency_key WHERE location LIKE CONCAT('%/', ?)";

  @Override
  protected void round(RaceServers arena, int number) {
    var purchase = new Purchase(arena, arena.member(2));
    String key = "\"" + RaceServers.fresh("key") + "\"";

    List<HttpReply> replies =
        arena.race(CLIENTS, client -> purchase.request().header("Idempotency-Key", key));

    purchase.happenedOnce();
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", CLIENTS)));
    assertThat(
        replies.stream()
            .filter(reply -> "true".equals(reply.header("Idempotency-Replayed")))
            .toList(),
        hasSize(15));
    assertThat(RaceAssertions.distinct(replies, HttpReply::body), hasSize(1));
    assertThat(
        "each address names itself",
        RaceAssertions.distinct(replies, reply -> reply.header("Location")),
        hasSize(arena.addresses()));
    assertThat(
        RaceAssertions.distinct(replies, reply -> URI.create(reply.header("Location")).getPath()),
        hasSize(1));
    assertThat(RaceAssertions.distinct(replies, reply -> reply.header("ETag")), hasSize(1));
    RaceAssertions.exactly(1, "keys of a survey", arena.rows().count(KEYS, purchase.survey()));
  }

  /**
   * Hibernate itself notices that the primary key is missing, and fails before the race can be
   * lost.
   */
  @Override
  protected Control control() {
    assumeFalse(Suite.isOnWildFly(), "Hibernate does not work on a key that is not unique");
    return new Control(
        "surveys of one title", "ALTER TABLE idempotency_key DROP PRIMARY KEY, ADD INDEX (id)");
  }
}
