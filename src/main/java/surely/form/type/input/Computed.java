package surely.form.type.input;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import surely.expression.value.DateValue;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.condition.PossibleTimes;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.tally.NumberCounter;
import surely.form.text.JsonText;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A value that survey-core computes and respondents only read: the question type expression, and
 * calculated values. A client sends the value that its survey-core computed, which must equal the
 * value computed here.
 *
 * @param isSent whether clients send the value
 * @param tolerance how far numbers may differ because of rounding; the order of additions never
 *     matters
 */
public record Computed(Condition expression, boolean isSent, double tolerance)
    implements QuestionType {

  private static final double DIGITS = 1e-9;
  private static final int DAY_LENGTH = 10;

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    int precision = props.has("precision") ? props.whole("precision", -1, -1) : -1;
    Condition expression = props.condition("expression", Criterion.TRUE);
    return new Computed(expression, true, precision < 0 ? 0 : 0.51 * Math.pow(10, -precision));
  }

  public static Computed of(Condition expression, boolean isSent) {
    return new Computed(expression, isSent, 0);
  }

  @Override
  public boolean isComputed() {
    return true;
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString text && text.getString().isEmpty();
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    List<JsonValue> values =
        expression == null ? List.of(JsonValue.NULL) : expression.values(validation);
    if (!values.isEmpty() && !fits(answer, values)) {
      validation.wrong(
          at, "computed-differs", JsonText.quote(answer), JsonText.quote(values.get(0)));
    }
  }

  /** survey-core sends null if the result is not a number or an invalid date. */
  @Override
  public void checkMissing(JsonValue answer, Pointer at, Validation validation) {
    if (answer != null) {
      check(answer, at, validation);
    }
  }

  private boolean fits(JsonValue answer, List<JsonValue> values) {
    if (answer instanceof JsonArray list
        && values.stream()
            .allMatch(value -> value instanceof JsonArray of && of.size() == list.size())) {
      return IntStream.range(0, list.size())
          .allMatch(
              i ->
                  fits(
                      list.get(i),
                      values.stream().map(value -> value.asJsonArray().get(i)).toList()));
    }
    List<JsonValue> written =
        values.stream().flatMap(value -> written(value, answer)).distinct().toList();
    return written.stream().anyMatch(value -> isSame(answer, value)) || isBetween(answer, written);
  }

  /**
   * The ways in which a client may write a value. A date with a time of day is another instant in
   * each time zone; a client may also send the day alone.
   */
  private static Stream<JsonValue> written(JsonValue value, JsonValue answer) {
    if (!(value instanceof DateValue date)) {
      return Stream.of(value);
    }
    boolean day = answer instanceof JsonString text && text.getString().length() == DAY_LENGTH;
    return day
        ? Stream.of(JsonText.string(date.day()))
        : Stream.of(
            date,
            JsonText.string(date.text(PossibleTimes.FIRST_ZONE)),
            JsonText.string(date.text(PossibleTimes.LAST_ZONE)));
  }

  private boolean isSame(JsonValue a, JsonValue b) {
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      double apart = Math.abs(x.doubleValue() - y.doubleValue());
      return apart <= Math.max(tolerance, DIGITS * Math.abs(y.doubleValue()));
    }
    return a.equals(b)
        || JsonText.isScalar(a) && JsonText.isScalar(b) && JsonText.of(a).equals(JsonText.of(b));
  }

  /**
   * Whether an answer that depends on the respondent's clock lies between the values at the
   * earliest and the latest time.
   */
  private static boolean isBetween(JsonValue answer, List<JsonValue> values) {
    if (values.size() < 2 || !JsonText.isScalar(answer)) {
      return false;
    }
    if (answer instanceof JsonNumber number
        && values.stream().allMatch(JsonNumber.class::isInstance)) {
      var range =
          values.stream()
              .collect(Collectors.summarizingDouble(value -> ((JsonNumber) value).doubleValue()));
      return range.getMin() <= number.doubleValue() && number.doubleValue() <= range.getMax();
    }
    List<String> texts = values.stream().map(JsonText::of).sorted().toList();
    String text = JsonText.of(answer);
    return texts.get(0).compareTo(text) <= 0 && text.compareTo(texts.get(texts.size() - 1)) <= 0;
  }

  @Override
  public Counter counter() {
    return new NumberCounter();
  }
}
