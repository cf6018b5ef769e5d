package surely.form.validation;

import jakarta.json.JsonValue;
import java.util.List;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.definition.OtherItem;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/**
 * The rules of a question type: which answers fit, and how they are counted, read and exported.
 * Immutable. One implementation may serve several types.
 */
public interface QuestionType {

  /** Reports everything that is wrong with an answer that is there, neither null nor empty. */
  void check(JsonValue answer, Pointer at, Validation validation);

  /** Whether survey-core treats this answer as missing. */
  default boolean isEmpty(JsonValue answer) {
    return false;
  }

  /**
   * Reports what is wrong with an answer that is missing (null) or empty, where the question needs
   * none.
   */
  default void checkMissing(JsonValue answer, Pointer at, Validation validation) {}

  /** Reports the missing parts of an answer to a required question. */
  default void checkRequired(JsonValue answer, Pointer at, Validation validation) {}

  /** Whether an answer can be required, given what is shown. */
  default boolean canBeRequired(Validation validation) {
    return true;
  }

  /** Whether a question of this type needs an answer even if it is not required. */
  default boolean needsAnswer() {
    return false;
  }

  /**
   * Reports what is wrong with a default value of the definition, which need not be a complete
   * answer.
   */
  default void checkDefault(JsonValue value, Pointer at, Validation validation) {
    check(value, at, validation);
  }

  /** Whether its value is computed, so that respondents only read it. */
  default boolean isComputed() {
    return false;
  }

  /** The condition that computes its value; null if there is none. */
  default Condition expression() {
    return null;
  }

  /** Whether clients send its answer. */
  default boolean isSent() {
    return true;
  }

  /** Whether the order of an answer's items matters. */
  default boolean isOrdered() {
    return false;
  }

  /** Whether expressions read a list even if there is no answer. */
  default boolean isList() {
    return false;
  }

  /** Whether expressions read this answer as no value, although it has a length. */
  default boolean isNothing(JsonValue answer) {
    return false;
  }

  /** The value that expressions read for this answer. */
  default JsonValue read(JsonValue answer) {
    return answer;
  }

  /** Whether there is anything to answer: a question can be hidden because all its choices are. */
  default Certainty visible(Validation validation) {
    return Certainty.YES;
  }

  /** The choice "Other" of a type that offers choices, shown or not; null for other types. */
  default OtherItem other() {
    return null;
  }

  /** Whether an answer picks "Other", which a comment has to explain. */
  default boolean asksForComment(JsonValue answer) {
    return false;
  }

  /** The values that can be counted, as text. */
  default List<String> choices() {
    return List.of();
  }

  /** The countable values that an answer picks, as text. */
  default List<String> picks(JsonValue answer) {
    return List.of();
  }

  Counter counter();

  /** The answer in words. */
  default String words(JsonValue answer, String locale) {
    return JsonText.words(answer, locale);
  }

  /** The columns of an export for these answers. */
  default List<Column> columns(String key, String title, String locale) {
    return List.of(new Column(List.of(key), title, this::words));
  }
}
