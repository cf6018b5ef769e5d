package surely.form.type.choice;

import jakarta.json.JsonValue;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * One of several choices: radiogroup, dropdown, rating, boolean, and imagepicker without
 * multiSelect.
 */
public record SingleChoice(OfferedChoices offered) implements SelectType {

  private static final UnsupportedProperties OF_DROPDOWN =
      UnsupportedProperties.properties("allowCustomChoices");

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    return of(SelectProperties.read(props, survey));
  }

  static QuestionType readDropdown(DefinitionObject props, SurveyProperties survey) {
    OF_DROPDOWN.refuseIn(props);
    return of(SelectProperties.readDropdown(props, survey));
  }

  private static QuestionType of(OfferedChoices offered) {
    return offered == null ? null : new SingleChoice(offered);
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    offered.pick(answer, at, validation);
  }
}
