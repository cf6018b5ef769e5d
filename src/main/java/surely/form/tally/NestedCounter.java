package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import surely.form.validation.AnswerScope;
import surely.form.validation.Counter;
import surely.form.validation.QuestionSet;
import surely.json.StrictJson;

/**
 * Adds up the answers in the rows of a matrix, in the panels of a dynamic panel, or in a multiple
 * text, question by question.
 */
public final class NestedCounter implements Counter {

  private final QuestionSet questionSet;
  private final List<QuestionTally> items;
  private final Function<JsonValue, Stream<JsonValue>> objects;
  private long count;

  /**
   * @param objects finds the objects in an answer, such as its rows or panels, that have the
   *     answers to the questions
   */
  public NestedCounter(QuestionSet questionSet, Function<JsonValue, Stream<JsonValue>> objects) {
    this.questionSet = questionSet;
    this.items = questionSet.questions().stream().map(QuestionTally::new).toList();
    this.objects = objects;
  }

  @Override
  public void add(JsonValue answer, AnswerScope scope) {
    objects
        .apply(answer)
        .forEach(
            value -> {
              if (value instanceof JsonObject object) {
                count++;
                AnswerParts parts = AnswerParts.of(scope.inner(questionSet, object));
                items.forEach(item -> item.add(parts));
              }
            });
  }

  /**
   * {@code entries}, the number of rows or panels in all answers; and {@code items}, the results of
   * the questions in them.
   */
  @Override
  public Map<String, Object> sums() {
    Map<String, Object> sums = new LinkedHashMap<>();
    List<Object> results = new ArrayList<>();
    items.forEach(item -> results.add(item.toMap()));
    sums.put("entries", count);
    sums.put("items", results);
    return sums;
  }

  @Override
  public JsonArray state() {
    JsonArrayBuilder state = StrictJson.JSON.createArrayBuilder().add(count);
    items.forEach(item -> state.add(item.state()));
    return state.build();
  }

  @Override
  public void restore(JsonArray state) {
    count = state.getJsonNumber(0).longValueExact();
    for (int i = 0; i < items.size(); i++) {
      items.get(i).restore(state.getJsonArray(i + 1));
    }
  }
}
