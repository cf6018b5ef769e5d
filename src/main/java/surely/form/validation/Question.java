package surely.form.validation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import surely.form.condition.Condition;
import surely.form.condition.ConditionalFlag;
import surely.form.definition.ClearMode;
import surely.form.definition.ElementState;
import surely.form.definition.Panel;
import surely.form.definition.QuestionProperties;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/** One question of a form. */
public final class Question {

  private final QuestionProperties props;
  private final QuestionType type;
  private final List<Validator> validators;

  public Question(QuestionProperties props, QuestionType type, List<Validator> validators) {
    this.props = props;
    this.type = type;
    this.validators = validators;
  }

  public String name() {
    return props.name();
  }

  /** The key of its answer: the definition's valueName, or its name. Questions may share one. */
  public String key() {
    return props.key();
  }

  /** The type as the definition names it, such as {@code radiogroup}. */
  public String typeName() {
    return props.type();
  }

  /** The title in the default language; the name if the definition has no title. */
  public String title() {
    return title(null);
  }

  /**
   * @param locale a language tag; null for the default language
   */
  public String title(String locale) {
    return props.title().in(locale);
  }

  /** Whether it needs an answer whenever it is shown, without regard to conditions. */
  public boolean required() {
    ConditionalFlag required = props.state().required();
    return required.condition() == null && required.on();
  }

  /**
   * The values that can be counted, as text and in their order; empty for free text, numbers and
   * dates.
   */
  public List<String> choices() {
    return type.choices();
  }

  public QuestionType type() {
    return type;
  }

  ElementState state() {
    return props.state();
  }

  /** The panel or page around it; null if there is none. */
  public Panel panel() {
    return props.panel();
  }

  boolean isClearedLate() {
    return props.clearing() == ClearMode.LATE;
  }

  /** Whether a browser clears its answer at all while it is hidden. */
  boolean isCleared() {
    return props.clearing() != ClearMode.NEVER;
  }

  /** The condition that computes its value; null if a respondent answers it. */
  public Condition computed() {
    return type.expression();
  }

  public String commentKey() {
    return props.commentKey();
  }

  public boolean takesComment() {
    return props.commentArea() || type.other() != null && type.other().isCommented();
  }

  public boolean isAnsweredBy(JsonValue answer) {
    return answer != null && !JsonValue.NULL.equals(answer) && !type.isEmpty(answer);
  }

  /** Reports the errors of the answer to a question that may be shown. */
  void check(JsonObject values, boolean required, Pointer at, Validation validation) {
    JsonValue answer = values.get(key());
    Pointer here = at.then(key());
    int before = validation.reported();
    if (JsonValue.NULL.equals(answer) && !type.isComputed()) {
      validation.wrong(here, "null-answer");
    } else if (isAnsweredBy(answer)) {
      type.check(answer, here, isCleared() ? validation : validation.ofUncleared());
      if (required) {
        type.checkRequired(answer, here, validation);
      }
    } else if (required && type.canBeRequired(validation)) {
      validation.wrong(here, "required", props.requiredErrorText());
    } else {
      type.checkMissing(answer, here, validation);
    }
    checkComment(answer, values.get(commentKey()), at.then(commentKey()), validation);
    if (validation.reported() == before && !validation.isOfShape()) {
      JsonValue validated = JsonText.isHollow(answer) ? null : answer;
      validators.forEach(validator -> validator.check(validated, here, validation.ofRules()));
    }
  }

  /**
   * Returns pointers to the parts of a shared value that this question can never have.
   *
   * @param value null for none
   */
  public Set<String> misfits(JsonValue value, Validation validation) {
    SharedAnswerErrors.OfQuestion errors = new SharedAnswerErrors().next();
    if (value != null) {
      type.check(value, Pointer.ROOT, validation.ofShape().ofShared(errors));
    }
    return errors.pointers();
  }

  /** Reports a value that this question can never have. */
  void checkShape(JsonObject values, Pointer at, Validation validation) {
    if (isAnsweredBy(values.get(key()))) {
      type.check(
          values.get(key()),
          at.then(key()),
          (isCleared() ? validation : validation.ofUncleared()).ofShape());
    }
  }

  /** Reports an answer to a question that is hidden. */
  void checkHidden(JsonObject values, Pointer at, Validation validation) {
    boolean answered = isAnsweredBy(values.get(key()));
    if (!isCleared()) {
      checkShape(values, at, validation);
    } else {
      // a dynamic panel that is hidden leaves empty panels, which are no answer
      Stream.of(key(), commentKey())
          .filter(key -> key.equals(key()) ? answered : values.containsKey(key))
          .forEach(key -> validation.wrong(at.then(key), "hidden-question"));
    }
  }

  /**
   * survey-core drops the words for "Other" where another question with the same answer has no
   * "Other".
   */
  private boolean losesComment(Validation validation) {
    return validation.scope().questionSet().sharing(this).stream()
        .anyMatch(other -> other.type.other() != null && !other.takesComment());
  }

  private void checkComment(
      JsonValue answer, JsonValue comment, Pointer at, Validation validation) {
    boolean asked = isAnsweredBy(answer) && type.asksForComment(answer);
    boolean blank =
        comment == null || comment instanceof JsonString text && JsonText.isBlank(text.getString());
    if (asked && blank && !losesComment(validation)) {
      validation.wrong(at, "required.comment", type.other().text().in(validation.locale()));
    } else if (comment != null && !(comment instanceof JsonString)) {
      validation.wrong(at, "wrong-type.text", JsonText.quote(comment));
    } else if (!blank && takesComment()) {
      int length = ((JsonString) comment).getString().length();
      if (props.maxCommentLength() > 0 && length > props.maxCommentLength()) {
        validation.wrong(at, "too-long", length, props.maxCommentLength());
      } else if (!asked && !props.commentArea()) {
        validation.wrong(at, "unused-comment");
      }
    }
  }
}
