package surely.form.type.choice;

import jakarta.json.JsonValue;
import surely.form.definition.SurveyDefaults;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * One of several choices: radiogroup, dropdown, rating, boolean, and imagepicker without
 * multiSelect.
 */
public record SingleChoice(SelectBase select) implements SelectType {

  private static final UnsupportedProperties OF_DROPDOWN =
      UnsupportedProperties.properties("allowCustomChoices");

  static QuestionType read(DefinitionObject props, SurveyDefaults survey) {
    return of(SelectProperties.read(props, survey));
  }

  static QuestionType readDropdown(DefinitionObject props, SurveyDefaults survey) {
    OF_DROPDOWN.refuseIn(props);
    return of(SelectProperties.readDropdown(props, survey));
  }

  private static QuestionType of(SelectBase select) {
    return select == null ? null : new SingleChoice(select);
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    select.pick(answer, at, validation);
  }
}
