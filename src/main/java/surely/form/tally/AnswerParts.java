package surely.form.tally;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import surely.form.condition.PossibleTimes;
import surely.form.validation.AnswerScope;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.Validation;
import surely.json.StrictJson;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * The part of a response's answers that belongs to each question. An answer that several questions
 * share is divided among them, so that nothing of it counts twice: each part goes to the first
 * question that was shown and can have it, else to the first that can have it.
 */
public final class AnswerParts {

  private final AnswerScope scope;
  private final Map<Question, JsonValue> shared = new HashMap<>();

  private AnswerParts(AnswerScope scope) {
    this.scope = scope;
  }

  public static AnswerParts of(AnswerScope scope) {
    AnswerParts parts = new AnswerParts(scope);
    for (List<Question> sharing : scope.questionSet().byKey()) {
      if (sharing.size() > 1) {
        parts.share(sharing, new Validation(new Issues(), null, PossibleTimes.ANY, scope));
      }
    }
    return parts;
  }

  public AnswerScope scope() {
    return scope;
  }

  /** The part that belongs to a question; null if there is none. */
  public JsonValue of(Question question) {
    return shared.containsKey(question) ? shared.get(question) : scope.values().get(question.key());
  }

  private void share(List<Question> sharing, Validation validation) {
    JsonValue answer = scope.values().get(sharing.get(0).key());
    JsonValue rest = answer;
    List<Question> shownFirst =
        sharing.stream()
            .sorted(
                Comparator.comparing((Question question) -> validation.visible(question))
                    .thenComparing(AnswerParts::takesWords))
            .toList();
    for (Question question : shownFirst) {
      Set<String> misfits = question.misfits(rest, validation);
      shared.put(question, part(rest, false, Pointer.ROOT, misfits));
      rest = part(rest, true, Pointer.ROOT, misfits);
    }
    if (sharing.stream().allMatch(question -> shared.get(question) == null)) {
      shared.put(shownFirst.get(0), answer);
    }
  }

  /** The titles of questions that share an answer, joined. */
  public static String titles(List<Question> sharing, String locale) {
    return sharing.stream()
        .map(question -> question.title(locale))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  /** Puts an answer into words, each part by the question that it belongs to. */
  public static String words(
      QuestionSet questionSet, Question question, JsonValue value, String locale) {
    AnswerParts parts =
        of(
            AnswerScope.of(
                questionSet,
                StrictJson.JSON.createObjectBuilder().add(question.key(), value).build()));
    return questionSet.sharing(question).stream()
        .filter(one -> parts.of(one) != null)
        .map(one -> one.type().words(parts.of(one), locale))
        .collect(Collectors.joining(", "));
  }

  /**
   * Whether a question takes any text. Such questions come last; otherwise they would take the
   * choices of the others for text.
   */
  private static boolean takesWords(Question question) {
    return question.type().other() == null || question.type().other().isAnswer();
  }

  /**
   * The parts of the value that do not fit, or (if {@code misfit} is false) those that do; null for
   * none.
   */
  private static JsonValue part(JsonValue value, boolean misfit, Pointer at, Set<String> misfits) {
    if (value == null || misfits.contains(at.toString())) {
      return misfit ? value : null;
    }
    if (value instanceof JsonObject object && !object.isEmpty()) {
      JsonObjectBuilder part = StrictJson.JSON.createObjectBuilder();
      object.forEach(
          (key, inner) ->
              Optional.ofNullable(part(inner, misfit, at.then(key), misfits))
                  .ifPresent(own -> part.add(key, own)));
      JsonObject built = part.build();
      return built.isEmpty() ? null : built;
    }
    if (value instanceof JsonArray list && !list.isEmpty()) {
      JsonArrayBuilder part = StrictJson.JSON.createArrayBuilder();
      for (int i = 0; i < list.size(); i++) {
        Optional.ofNullable(part(list.get(i), misfit, at.then(i), misfits)).ifPresent(part::add);
      }
      JsonArray built = part.build();
      return built.isEmpty() ? null : built;
    }
    return misfit ? null : value;
  }
}
