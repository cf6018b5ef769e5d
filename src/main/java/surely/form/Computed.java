package surely.form;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import surely.form.Condition.Asked;

/**
 * A value that survey-core computes and respondents only read: the question type expression, and calculated values. A client sends what its
 * own survey-core computed; that has to be what comes out here.
 *
 * @param isSent    whether clients send it
 * @param tolerance how far numbers may be apart, so that neither rounding nor another order of additions counts
 */
record Computed(Condition expression, boolean isSent, double tolerance) implements Kind {

  private static final double DIGITS = 1e-9;

  static Kind read(Props props, SurveyWide survey) {
    int precision = props.has("precision") ? props.whole("precision", -1, -1) : -1;
    Condition expression = props.condition("expression", Asked.TRUE);
    return new Computed(expression, true, precision < 0 ? 0 : 0.51 * Math.pow(10, -precision));
  }

  static Computed of(Condition expression, boolean isSent) {
    return new Computed(expression, isSent, 0);
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString text && text.getString().isEmpty();
  }

  @Override
  public void check(JsonValue answer, Pointer at, Check check) {
    List<JsonValue> values = expression == null ? List.of(JsonValue.NULL) : expression.values(check);
    if (!values.isEmpty() && values.stream().noneMatch(value -> isSame(answer, value)) && !isBetween(answer, values)) {
      check.wrong(at, "computed-differs", JsonText.quote(answer), JsonText.quote(values.get(0)));
    }
  }

  private boolean isSame(JsonValue a, JsonValue b) {
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      double apart = Math.abs(x.doubleValue() - y.doubleValue());
      return apart <= Math.max(tolerance, DIGITS * Math.abs(y.doubleValue()));
    }
    return a.equals(b) || JsonText.isScalar(a) && JsonText.isScalar(b) && JsonText.of(a).equals(JsonText.of(b));
  }

  /** What depends on the respondent's clock lies between what it comes to at the earliest and at the latest. */
  private static boolean isBetween(JsonValue answer, List<JsonValue> values) {
    if (values.size() < 2 || !JsonText.isScalar(answer)) {
      return false;
    }
    if (answer instanceof JsonNumber number && values.stream().allMatch(JsonNumber.class::isInstance)) {
      var range = values.stream().collect(Collectors.summarizingDouble(value -> ((JsonNumber) value).doubleValue()));
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
