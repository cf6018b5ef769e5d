package surely.form.type.choice;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Set;
import surely.form.definition.Choice;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.text.JsonText;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * Any number of choices: checkbox, tagbox, and imagepicker with multiSelect.
 *
 * @param least the least number of choices; 0 for no limit. As in survey-core, it holds for an
 *     unanswered question, too, but not if an exclusive choice is picked
 * @param most the greatest number of choices; 0 for no limit
 */
record MultipleChoice(OfferedChoices offered, int least, int most) implements MultiSelectType {

  private static final UnsupportedProperties UNSUPPORTED =
      UnsupportedProperties.properties("valuePropertyName", "allowCustomChoices");

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    UNSUPPORTED.refuseIn(props);
    OfferedChoices offered = SelectProperties.read(props, survey);
    int least = props.whole("minSelectedChoices", 0, 0);
    int most = props.whole("maxSelectedChoices", 0, 0);
    if (most > 0 && least > most) {
      props.wrong(
          "minSelectedChoices",
          "contradiction",
          "is more than \"maxSelectedChoices\". Nobody could answer.");
    } else if (offered != null && !offered.other().isShown() && least > offered.choices().size()) {
      props.wrong(
          "minSelectedChoices",
          "contradiction",
          "is more than there are choices. Nobody could answer.");
    }
    return offered == null ? null : new MultipleChoice(offered, least, most);
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Validation validation) {
    if (value instanceof JsonArray list) {
      checkItems(list, at, validation);
    } else {
      offered.pick(value, at, validation);
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonArray list)) {
      validation.wrong(at, "wrong-type.list", JsonText.quote(answer));
      return;
    }
    Set<Choice> picked = checkItems(list, at, validation);
    boolean exclusive = picked.stream().anyMatch(Choice::exclusive);
    if (exclusive && picked.size() > 1) {
      validation.wrong(at, "exclusive-choice");
    }
    checkCount(list.size(), picked.size(), exclusive ? 0 : least, at, validation);
  }
}
