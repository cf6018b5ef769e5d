package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import surely.problem.Pointer;

/** One question of a form. */
public final class Question {

  private final QuestionProps props;
  private final Kind kind;
  private final List<Validator> validators;

  Question(QuestionProps props, Kind kind, List<Validator> validators) {
    this.props = props;
    this.kind = kind;
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
  public String type() {
    return props.type();
  }

  /** In the default language; the name where the definition has no title. */
  public String title() {
    return title(null);
  }

  /** @param locale a language tag; null for the default language */
  public String title(String locale) {
    return props.title().in(locale);
  }

  /** Whether it needs an answer whenever it is shown; what a condition decides does not count. */
  public boolean required() {
    Switch required = props.states().required();
    return required.condition() == null && required.on();
  }

  /** The values that can be counted, as text and in their order; empty for free text, numbers and dates. */
  public List<String> choices() {
    return kind.choices();
  }

  Kind kind() {
    return kind;
  }

  States states() {
    return props.states();
  }

  /** What it is in; null if that is not a page or a panel. */
  Panel panel() {
    return props.panel();
  }

  boolean isClearedLate() {
    return props.clearing() == Clearing.LATE;
  }

  /** Whether a browser clears its answer at all while it is hidden. */
  boolean isCleared() {
    return props.clearing() != Clearing.NEVER;
  }

  /** What computes its value; null if a respondent answers it. */
  Condition computed() {
    return kind instanceof Computed computed ? computed.expression() : null;
  }

  String commentKey() {
    return props.commentKey();
  }

  boolean takesComment() {
    return props.commentArea() || kind instanceof Picks picks && picks.select().other().isCommented();
  }

  boolean isAnsweredBy(JsonValue answer) {
    return answer != null && !JsonValue.NULL.equals(answer) && !kind.isEmpty(answer);
  }

  /** Reports what is wrong with the answer to a question that may be shown. */
  void check(JsonObject values, boolean required, Pointer at, Check check) {
    JsonValue answer = values.get(key());
    Pointer here = at.then(key());
    int before = check.reported();
    if (JsonValue.NULL.equals(answer) && !(kind instanceof Computed)) {
      check.wrong(here, "null-answer");
    } else if (isAnsweredBy(answer)) {
      kind.check(answer, here, isCleared() ? check : check.ofUncleared());
      if (required) {
        kind.checkRequired(answer, here, check);
      }
    } else if (required && kind.canBeRequired(check)) {
      check.wrong(here, "required", props.requiredErrorText());
    } else {
      kind.checkMissing(answer, here, check);
    }
    checkComment(answer, values.get(commentKey()), at.then(commentKey()), check);
    if (check.reported() == before && !check.isOfShape()) {
      JsonValue validated = JsonText.isHollow(answer) ? null : answer;
      validators.forEach(validator -> validator.check(validated, here, check.ofRules()));
    }
  }

  /** Reports what is no answer to this question at all. */
  void checkShape(JsonObject values, Pointer at, Check check) {
    if (isAnsweredBy(values.get(key()))) {
      kind.check(values.get(key()), at.then(key()), (isCleared() ? check : check.ofUncleared()).ofShape());
    }
  }

  /** Reports an answer to a question that is hidden. */
  void checkHidden(JsonObject values, Pointer at, Check check) {
    boolean answered = isAnsweredBy(values.get(key()));
    if (!isCleared()) {
      checkShape(values, at, check);
    } else {
      // a dynamic panel that is hidden leaves empty panels, which are no answer
      Stream.of(key(), commentKey()).filter(key -> key.equals(key()) ? answered : values.containsKey(key))
          .forEach(key -> check.wrong(at.then(key), "hidden-question"));
    }
  }

  /** survey-core drops the words for "Other" where another question with the same answer has no "Other". */
  private boolean losesComment(Check check) {
    return check.level.fields.sharing(this).stream().anyMatch(other -> other.kind instanceof Picks && !other.takesComment());
  }

  private void checkComment(JsonValue answer, JsonValue comment, Pointer at, Check check) {
    boolean asked = isAnsweredBy(answer) && kind.asksForComment(answer);
    boolean blank = comment == null || comment instanceof JsonString text && JsonText.isBlank(text.getString());
    if (asked && blank && !losesComment(check)) {
      check.wrong(at, "required.comment", ((Picks) kind).select().other().text().in(check.locale()));
    } else if (comment != null && !(comment instanceof JsonString)) {
      check.wrong(at, "wrong-type.text", JsonText.quote(comment));
    } else if (!blank && takesComment()) {
      int length = ((JsonString) comment).getString().length();
      if (props.maxCommentLength() > 0 && length > props.maxCommentLength()) {
        check.wrong(at, "too-long", length, props.maxCommentLength());
      } else if (!asked && !props.commentArea()) {
        check.wrong(at, "unused-comment");
      }
    }
  }
}
