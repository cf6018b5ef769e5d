package surely.response;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.Answer;
import surely.test.Arena;
import surely.test.Found;
import surely.test.RaceContract;
import surely.test.Writes;

/** A choice with places is picked exactly so often, and the survey's own limit holds beside it. */
class LastSlotRaceIT extends RaceContract {
  private static final String PICKS =
      "SELECT COUNT(*) FROM response WHERE survey_id = ? AND JSON_VALUE(answers, '$.like') = ?";
  private static final String TAKEN = "SELECT SUM(taken) FROM quota WHERE subject LIKE CONCAT('choice:', ?, ':%')";

  /** Half want "yes" and half want "no"; so many places of each, and one response fewer than places. */
  @Override protected void round(Arena arena, int number) {
    int places = 2 + number % (CLIENTS / 2 - 1);
    String survey = arena.openSurvey("""
        {"responseLimit": %d, "choiceLimits": {"like": {"yes": %d, "no": %d}}}""".formatted(2 * places - 1, places, places));

    List<Answer> answers = arena.race(CLIENTS, client -> Writes.respond(survey, Arena.fresh("response"), client % 2 == 0 ? "yes" : "no"));

    long yes = arena.rows().count(PICKS, survey, "yes");
    long no = arena.rows().count(PICKS, survey, "no");
    if (Math.max(yes, no) > places) Found.exactly(places, "picks of a limited choice", Math.max(yes, no));
    Found.exactly(2 * places - 1, "responses to a limited survey", yes + no);
    Found.exactly(yes + no, "places taken", arena.rows().count(TAKEN, survey));
    assertThat(Found.texts(answers, 201, "id").size(), is(2 * places - 1));
    for (Answer answer : answers) if (answer.status() != 201) assertThat(answer.toString(), answer.status(), is(409));
  }

  @Override protected Control control() {
    return new Control("picks of a limited choice",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW SET NEW.taken = IF(NEW.subject LIKE 'choice:%', OLD.taken, NEW.taken)");
  }
}
