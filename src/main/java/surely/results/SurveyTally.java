package surely.results;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import surely.form.Form;
import surely.form.tally.FormTally;
import surely.form.validation.Question;
import surely.json.StrictJson;

/** Adds up a survey's responses, in any order. Not thread-safe. */
public final class SurveyTally {
  private static final Set<String> TEXTS = Set.of("text", "comment");
  private final Form form;
  private final FormTally tally;
  private final Map<String, Long> days = new TreeMap<>();
  private final Map<Question, NewestTexts> texts = new LinkedHashMap<>();

  private SurveyTally(Form form, FormTally tally) {
    this.form = form;
    this.tally = tally;
    form.questions().stream()
        .filter(question -> TEXTS.contains(question.typeName()))
        .forEach(question -> texts.put(question, new NewestTexts()));
  }

  /**
   * @param state the {@link #state} to continue from; empty if nothing has been added yet
   */
  public static SurveyTally of(Form form, String state) {
    if (state.isEmpty()) return new SurveyTally(form, form.tally());
    JsonObject json = StrictJson.stored(state).asJsonObject();
    var restored = new SurveyTally(form, form.tally(json.getJsonObject("tally")));
    json.getJsonObject("days")
        .forEach((day, count) -> restored.days.put(day, Long.valueOf(count.toString())));
    JsonObject kept = json.getJsonObject("texts");
    restored.texts.forEach(
        (question, newest) -> newest.restore(kept.getJsonArray(restored.nameOf(question))));
    return restored;
  }

  /**
   * @param at when it was submitted, in UTC; in an anonymous survey only the day
   */
  public void add(String id, LocalDateTime at, JsonObject answers) {
    tally.add(answers);
    days.merge(at.toLocalDate().toString(), 1L, Long::sum);
    Function<Question, JsonValue> parts = form.parts(answers);
    texts.forEach(
        (question, newest) -> {
          if (parts.apply(question) instanceof JsonString text)
            newest.add(at.toString(), id, text.getString());
        });
  }

  String state() {
    JsonObjectBuilder byDay = JSON.createObjectBuilder();
    days.forEach(byDay::add);
    JsonObjectBuilder byQuestion = JSON.createObjectBuilder();
    texts.forEach((question, newest) -> byQuestion.add(nameOf(question), newest.state()));
    return JSON.createObjectBuilder()
        .add("tally", tally.state())
        .add("days", byDay)
        .add("texts", byQuestion)
        .build()
        .toString();
  }

  long responses() {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * @param latestAt null if there is no response
   */
  public Results results(long pending, Instant latestAt) {
    List<Results.Day> perDay =
        days.entrySet().stream()
            .map(day -> new Results.Day(LocalDate.parse(day.getKey()), day.getValue()))
            .toList();
    return new Results(responses(), pending, latestAt, questions(), perDay);
  }

  /**
   * A unique name: if several questions have the same one, the later ones get a number in braces,
   * which no name contains.
   */
  private String nameOf(Question question) {
    List<Question> same =
        form.questions().stream().filter(other -> other.name().equals(question.name())).toList();
    int index = same.indexOf(question);
    return index == 0 ? question.name() : question.name() + "{" + index + "}";
  }

  private JsonArray questions() {
    JsonArrayBuilder questions = JSON.createArrayBuilder();
    Iterator<Question> inOrder = form.questions().iterator();
    for (JsonValue value : tally.toJson()) {
      JsonObject sums = value.asJsonObject();
      JsonObjectBuilder question = JSON.createObjectBuilder(sums);
      question.add("skipped", responses() - sums.getJsonNumber("answered").longValueExact());
      NewestTexts newest = texts.get(inOrder.next());
      if (newest != null && !newest.texts().isEmpty())
        question.add("newest", JSON.createArrayBuilder(newest.texts()));
      questions.add(question);
    }
    return questions.build();
  }
}
