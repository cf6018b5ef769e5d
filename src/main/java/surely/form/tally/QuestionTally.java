package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.form.validation.Counter;
import surely.form.validation.Question;
import surely.json.StrictJson;

/**
 * The result of one question so far: how often it was answered, and what the {@link Counter} of its
 * type computes. Not thread-safe.
 */
final class QuestionTally {

  private final Question question;
  private final Counter counter;
  private long answered;

  QuestionTally(Question question) {
    this.question = question;
    this.counter = question.type().counter();
  }

  /** Adds the question's part of a response's answers. */
  void add(AnswerParts parts) {
    JsonValue answer = parts.of(question);
    if (question.isAnsweredBy(answer)) {
      answered++;
      counter.add(answer, parts.scope());
    }
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", question.name());
    map.put("type", question.typeName());
    map.put("answered", answered);
    map.putAll(counter.sums());
    return map;
  }

  JsonArray state() {
    return StrictJson.JSON.createArrayBuilder().add(answered).add(counter.state()).build();
  }

  void restore(JsonArray state) {
    answered = state.getJsonNumber(0).longValueExact();
    counter.restore(state.getJsonArray(1));
  }
}
