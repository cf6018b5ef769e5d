package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.util.List;
import surely.test.Answer;
import surely.test.Arena;
import surely.test.Found;
import surely.test.RaceContract;
import surely.test.Suite;

/** With an idempotency key everybody gets the one survey, and its owner pays for one. */
class CreateSurveyWithKeyRaceIT extends RaceContract {
  private static final String KEYS = "SELECT COUNT(*) FROM idempotency_key WHERE location LIKE CONCAT('%/', ?)";

  @Override protected void round(Arena arena, int number) {
    var purchase = new Purchase(arena, arena.member(2));
    String key = "\"" + Arena.fresh("key") + "\"";

    List<Answer> answers = arena.race(CLIENTS, client -> purchase.request().header("Idempotency-Key", key));

    purchase.happenedOnce();
    assertThat(Found.kinds(answers), is(Found.kinds("201", CLIENTS)));
    assertThat(answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))).toList(),
        hasSize(15));
    assertThat(Found.distinct(answers, Answer::body), hasSize(1));
    assertThat("each server names itself", Found.distinct(answers, answer -> answer.header("Location")), hasSize(arena.servers()));
    assertThat(Found.distinct(answers, answer -> URI.create(answer.header("Location")).getPath()), hasSize(1));
    assertThat(Found.distinct(answers, answer -> answer.header("ETag")), hasSize(1));
    Found.exactly(1, "keys of a survey", arena.rows().count(KEYS, purchase.survey()));
  }

  /** Hibernate notices itself that a primary key is none, and fails before the race can be lost. */
  @Override protected Control control() {
    assumeFalse(Suite.isOnWildFly(), "Hibernate does not work on a key that is not unique");
    return new Control("surveys of one title", "ALTER TABLE idempotency_key DROP PRIMARY KEY, ADD INDEX (id)");
  }
}
