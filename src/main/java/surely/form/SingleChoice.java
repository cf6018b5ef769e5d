package surely.form;

import jakarta.json.JsonValue;
import surely.problem.Pointer;

/** One of several values: radiogroup, dropdown, rating, boolean, and imagepicker without multiSelect. */
record SingleChoice(SelectBase select) implements Picks {

  private static final Unsupported OF_DROPDOWN = Unsupported.properties("allowCustomChoices");

  static Kind read(Props props, SurveyWide survey) {
    return of(SelectProps.read(props, survey));
  }

  static Kind readDropdown(Props props, SurveyWide survey) {
    OF_DROPDOWN.refuseIn(props);
    return of(SelectProps.readDropdown(props, survey));
  }

  private static Kind of(SelectBase select) {
    return select == null ? null : new SingleChoice(select);
  }

  @Override
  public void check(JsonValue answer, Pointer at, Check check) {
    select.pick(answer, at, check);
  }
}
