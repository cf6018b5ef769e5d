package surely.tracker;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import surely.test.Answer;
import surely.test.Api;
import surely.test.Arena;
import surely.test.Found;
import surely.test.RaceContract;
import surely.test.Writes;

/** Of many who set a tracker of one type, all do, one after the other, in one row. */
class UpdateOrCreateTrackerRaceIT extends RaceContract {
  private static final List<String> VALUES = IntStream.range(0, CLIENTS).mapToObj(String::valueOf).toList();

  @Override protected void round(Arena arena, int number) {
    String type = Arena.fresh("type");

    List<Answer> answers = arena.race(CLIENTS, client -> Writes.set(type, client).bearer(arena.member(6).token()));

    Found.exactly(1, "trackers of one type", arena.rows().count(Stored.TRACKERS, type));
    assertThat(Found.kinds(answers), is(Found.kinds("201", 1, "200", 15)));
    assertThat(answers.stream().map(answer -> Api.object(answer.body()).getString("value")).toList(), is(VALUES));
    assertThat(Found.distinct(answers, answer -> Api.object(answer.body()).getString("createdAt")), hasSize(1));
    assertThat(VALUES, hasItem(Stored.value(arena, type)));
  }

  @Override protected Control control() {
    return Stored.CONTROL;
  }
}
