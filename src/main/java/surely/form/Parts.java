package surely.form;

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
import java.util.stream.Collectors;
import surely.json.StrictJson;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * What of a response's answers is each question's. An answer that several questions share is parted among them, so that nothing of it counts
 * twice: to the first one that was shown and can have it, else to the first that can.
 */
final class Parts {

  private final Level level;
  private final Map<Question, JsonValue> shared = new HashMap<>();

  private Parts(Level level) {
    this.level = level;
  }

  static Parts of(Level level) {
    Parts parts = new Parts(level);
    for (List<Question> sharing : level.fields.byKey()) {
      if (sharing.size() > 1) {
        parts.share(sharing, new Check(new Issues(), null, Moments.ANY, level));
      }
    }
    return parts;
  }

  Level level() {
    return level;
  }

  /** Null if there is none. */
  JsonValue of(Question question) {
    return shared.containsKey(question) ? shared.get(question) : level.values.get(question.key());
  }

  private void share(List<Question> sharing, Check check) {
    JsonValue answer = level.values.get(sharing.get(0).key());
    JsonValue rest = answer;
    List<Question> shownFirst = sharing.stream().sorted(Comparator.comparing((Question question) -> check.visible(question)).thenComparing(Parts::takesWords)).toList();
    for (Question question : shownFirst) {
      Misfits.Of misfits = new Misfits().next();
      if (rest != null) {
        question.kind().check(rest, Pointer.ROOT, check.ofShape().ofShared(misfits));
      }
      shared.put(question, part(rest, false, Pointer.ROOT, misfits));
      rest = part(rest, true, Pointer.ROOT, misfits);
    }
    if (sharing.stream().allMatch(question -> shared.get(question) == null)) {
      shared.put(shownFirst.get(0), answer);
    }
  }

  /** The titles of questions that share an answer. */
  static String titles(List<Question> sharing, String locale) {
    return sharing.stream().map(question -> question.title(locale)).distinct().collect(Collectors.joining(" | "));
  }

  /** A value of this question, or of those that share it, in words. */
  static String words(Fields fields, Question question, JsonValue value, String locale) {
    Parts parts = of(Level.of(fields, StrictJson.JSON.createObjectBuilder().add(question.key(), value).build()));
    return fields.sharing(question).stream().filter(one -> parts.of(one) != null).map(one -> one.kind().words(parts.of(one), locale))
        .collect(Collectors.joining(", "));
  }

  /** A choice of one question is not another one's words for "Other". */
  private static boolean takesWords(Question question) {
    return !(question.kind() instanceof Picks picks) || picks.select().other().isAnswer();
  }

  /** What of the value are misfits, or all but them; null for nothing. */
  private static JsonValue part(JsonValue value, boolean misfit, Pointer at, Misfits.Of misfits) {
    if (value == null || misfits.isAt(at.toString())) {
      return misfit ? value : null;
    }
    if (value instanceof JsonObject object && !object.isEmpty()) {
      JsonObjectBuilder part = StrictJson.JSON.createObjectBuilder();
      object.forEach((key, inner) -> Optional.ofNullable(part(inner, misfit, at.then(key), misfits)).ifPresent(own -> part.add(key, own)));
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
