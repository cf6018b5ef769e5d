package surely.form.validation;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import surely.expression.value.DateValue;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.condition.Condition.TrackingScope;
import surely.form.condition.ValueName;
import surely.form.text.JsonText;

/** The values that expressions read by name: answers, variables, and what is computed. */
final class NamedValues {

  private static final List<JsonValue> NOTHING = List.of(JsonValue.NULL);

  private final Validation validation;

  NamedValues(Validation validation) {
    this.validation = validation;
  }

  /** The value of a name, here or in the scopes around; null if there is none. */
  JsonValue find(String name, TrackingScope seen) {
    return validation
        .scope()
        .search(
            new ValueName(name),
            new AnswerScope.Search<>() {
              @Override
              public JsonValue at(AnswerScope scope, ValueName inner) {
                return new NamedValues(validation.at(scope)).answer(inner, seen);
              }

              @Override
              public AnswerScope neighbour(AnswerScope scope, ValueName path) {
                return scope.neighbour(path.head());
              }

              @Override
              public JsonValue variable(AnswerScope scope, ValueName path) {
                return scope.variable(path);
              }
            });
  }

  /** Whether the order of the items in the answer of this name matters. */
  boolean isOrdered(String name) {
    Question found =
        validation
            .scope()
            .search(
                new ValueName(name), (scope, inner) -> scope.questionSet().answering(inner.text()));
    return found != null && found.type().isOrdered();
  }

  /** The value of this name in this scope, given or computed by the definition. */
  private JsonValue answer(ValueName name, TrackingScope seen) {
    if (name.text().isEmpty()) {
      return null;
    }
    AnswerScope scope = validation.scope();
    JsonValue there = scope.value(name);
    Question question = scope.questionSet().answering(name.text());
    if ((there == null || there instanceof JsonString)
        && question != null
        && question.computed() != null
        && validation.enabled(question) != Certainty.NO) {
      // a date that a client sends as a text is still a date to its other expressions, in its time
      // zone
      JsonValue computed = seen.pick(compute(question));
      return there == null || computed instanceof DateValue ? computed : there;
    }
    if (there == null) {
      return scope.questionSet().isList(name, scope.values()) ? JsonValue.EMPTY_JSON_ARRAY : null;
    }
    return isOfEmptyEntries(question)
        ? null
        : question == null ? there : question.type().read(there);
  }

  /**
   * Whether the answer is a list of empty panels or rows that counts as no value, although it has a
   * length.
   */
  private boolean isOfEmptyEntries(Question question) {
    return question != null
        && question.type().isNothing(validation.scope().values().get(question.key()));
  }

  /**
   * The values that the question computes, as in {@link Condition#values}; JSON's null if there is
   * none or it is unknown, if the question reads itself, or if too many computed values depend on
   * each other.
   */
  List<JsonValue> compute(Question question) {
    AnswerScope scope = validation.scope();
    if (validation.deepens() && scope.computed.putIfAbsent(question, NOTHING) == null) {
      List<JsonValue> values = validation.deeper(() -> question.computed().values(validation));
      if (!values.isEmpty()) {
        scope.computed.put(question, values);
      }
    }
    return scope.computed.getOrDefault(question, NOTHING);
  }

  /** Whether a name has a value in this scope, given or computed. */
  boolean hasValue(ValueName name) {
    JsonValue there = validation.scope().value(name);
    Question question =
        there == null ? validation.scope().questionSet().answering(name.text()) : null;
    List<JsonValue> values =
        question != null && question.computed() != null
            ? compute(question)
            : there == null ? List.of() : List.of(there);
    return values.stream()
        .anyMatch(value -> !JsonValue.NULL.equals(value) && !JsonText.isHollow(value));
  }
}
