package surely.form;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/** A boolean is a choice between two values: true and false, or what valueTrue and valueFalse say. */
record YesOrNo(SingleChoice choice) implements Kind {

  /** What SurveyJS's designer writes for a default, whatever the two values are. */
  private static final Set<String> DEFAULTS = Set.of("true", "false", "indeterminate");

  static Kind read(Props props, SurveyWide survey) {
    ChoicesReader reader = new ChoicesReader(props);
    addValue("valueTrue", JsonValue.TRUE, props, reader);
    addValue("valueFalse", JsonValue.FALSE, props, reader);
    Choices both = reader.choices();
    return both == null ? null : new YesOrNo(new SingleChoice(both));
  }

  private static void addValue(String name, JsonValue otherwise, Props props, ChoicesReader reader) {
    JsonValue value = props.has(name) ? props.get(name) : otherwise;
    if (JsonText.isScalar(value)) {
      reader.add(new Choice(JsonText.of(value), value.getValueType(), false), props.pointer(name));
    } else {
      props.wrong(name, "wrong-type", "must be a text, a number, or true or false.");
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Issues issues) {
    choice.check(answer, at, issues);
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Issues issues) {
    if (!JsonText.isScalar(value) || !DEFAULTS.contains(JsonText.of(value))) {
      check(value, at, issues);
    }
  }

  @Override
  public List<String> choices() {
    return choice.choices();
  }

  @Override
  public Counter counter() {
    return choice.counter();
  }
}
