package surely.form;

import jakarta.json.JsonValue;
import java.util.List;

/** One of several values: radiogroup, dropdown, rating, boolean. */
record SingleChoice(Choices values) implements Kind {

  private static final Unsupported OF_DROPDOWN = Unsupported.properties("allowCustomChoices");

  static Kind read(Props props, SurveyWide survey) {
    return of(SelectProps.choices(props));
  }

  static Kind readDropdown(Props props, SurveyWide survey) {
    OF_DROPDOWN.refuseIn(props);
    return of(SelectProps.choicesOfDropdown(props));
  }

  private static Kind of(Choices choices) {
    return choices == null ? null : new SingleChoice(choices);
  }

  @Override
  public void check(JsonValue answer, Pointer at, Issues issues) {
    values.pick(answer, at, issues);
  }

  @Override
  public List<String> choices() {
    return values.texts();
  }

  @Override
  public Counter counter() {
    return new ChoiceCounter(values);
  }
}
