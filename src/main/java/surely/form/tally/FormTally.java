package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import surely.form.validation.AnswerScope;
import surely.form.validation.QuestionSet;
import surely.json.StrictJson;

/**
 * Adds up the answers of many responses, question by question, in memory that does not grow with
 * them. Its {@link #state} can be stored; a tally that continues from it counts exactly as if one
 * tally had seen all responses. Not thread-safe.
 */
public final class FormTally {

  private static final String STATE = "questions";

  private final QuestionSet questionSet;
  private final List<QuestionTally> tallies;

  public FormTally(QuestionSet questionSet) {
    this.questionSet = questionSet;
    this.tallies = questionSet.questions().stream().map(QuestionTally::new).toList();
  }

  /**
   * Continues from a state.
   *
   * @throws RuntimeException if the state is of another form
   */
  public FormTally restored(JsonObject state) {
    JsonArray states = state.getJsonArray(STATE);
    if (states.size() != tallies.size()) {
      throw new IllegalArgumentException(
          "The state is of "
              + states.size()
              + " questions, and the form has "
              + tallies.size()
              + ".");
    }
    for (int i = 0; i < tallies.size(); i++) {
      tallies.get(i).restore(states.getJsonArray(i));
    }
    return this;
  }

  /**
   * Adds one response's answers, which {@link surely.form.Form#check} has accepted. Each question
   * counts its part of an answer that several share.
   */
  public void add(JsonObject answers) {
    AnswerParts parts = AnswerParts.of(AnswerScope.of(questionSet, answers));
    tallies.forEach(tally -> tally.add(parts));
  }

  /**
   * The sums so far, in the order of the form: for each question {@code {name, type, answered}},
   * and in addition
   *
   * <ul>
   *   <li>for choices, ratings and booleans {@code counts} ({value: n}, zeros included);
   *   <li>for numbers, and for choices that are all numbers, {@code mean}, {@code min} and {@code
   *       max}, once there is an answer; for numbers {@code distribution} ([{from, to, count}]),
   *       too;
   *   <li>for ranking {@code ranks} ({value: {counts, mean}}), counts being those of the first
   *       rank, the second ...;
   *   <li>for matrix {@code rows} ({row: {column: n}});
   *   <li>for a slider with two ends {@code items}, such a result for each end, {@code from} and
   *       {@code to};
   *   <li>for matrixdropdown, matrixdynamic, multipletext and paneldynamic {@code entries}, how
   *       many rows or panels were answered, and {@code items}, such a result for each column, item
   *       or question in them.
   * </ul>
   */
  public JsonArray toJson() {
    JsonArrayBuilder array = StrictJson.JSON.createArrayBuilder();
    tallies.forEach(tally -> array.add(StrictJson.JSON.createObjectBuilder(tally.toMap())));
    return array.build();
  }

  /**
   * The complete state in a compact form, whose size the definition bounds. {@link
   * surely.form.Form#tally(JsonObject)} continues from it.
   */
  public JsonObject state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder();
    tallies.forEach(tally -> state.add(tally.state()));
    return StrictJson.JSON.createObjectBuilder().add(STATE, state).build();
  }
}
