package surely.form;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up the answers of many responses, question by question, in memory that does not grow with them. Not thread-safe. */
public final class Tally {

  private final List<Row> rows;

  Tally(List<Question> questions) {
    rows = questions.stream().map(Row::new).toList();
  }

  /** Adds one response's answers, which {@link Form#check} has found to fit. */
  public void add(JsonObject answers) {
    rows.forEach(row -> row.add(answers.get(row.question.name())));
  }

  /**
   * The sums so far, in the order of the form: for each question {@code {name, type, answered}}; with {@code counts} ({value: n}, zeros
   * included) for choices, ratings and booleans; and with {@code mean}, {@code min} and {@code max} for numbers and for choices that
   * are all numbers, once there is an answer.
   */
  public JsonArray toJson() {
    JsonBuilderFactory json = Json.createBuilderFactory(Map.of());
    JsonArrayBuilder array = json.createArrayBuilder();
    rows.forEach(row -> array.add(json.createObjectBuilder(row.toMap())));
    return array.build();
  }

  private static final class Row {

    private final Question question;
    private final Counter counter;
    private long answered;

    Row(Question question) {
      this.question = question;
      this.counter = question.counter();
    }

    void add(JsonValue answer) {
      if (question.isAnsweredBy(answer)) {
        answered++;
        counter.add(answer);
      }
    }

    Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", question.name());
      map.put("type", question.type());
      map.put("answered", answered);
      map.putAll(counter.sums());
      return map;
    }
  }
}
