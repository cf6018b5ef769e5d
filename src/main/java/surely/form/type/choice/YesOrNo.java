package surely.form.type.choice;

import jakarta.json.JsonValue;
import java.util.Set;
import surely.form.definition.Choice;
import surely.form.definition.Choice.Special;
import surely.form.definition.Choices;
import surely.form.definition.ChoicesReader;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.text.ValidationMessages;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A boolean is a choice between two values: true and false, or what valueTrue and valueFalse say.
 */
record YesOrNo(OfferedChoices offered) implements SelectType {

  /** The default values that SurveyJS's designer writes, whatever the two values are. */
  private static final Set<String> DEFAULTS = Set.of("true", "false", "indeterminate");

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    ChoicesReader reader = new ChoicesReader(props);
    addValue("valueTrue", JsonValue.TRUE, ValidationMessages.label("choice.yes"), props, reader);
    addValue("valueFalse", JsonValue.FALSE, ValidationMessages.label("choice.no"), props, reader);
    Choices both = reader.choices();
    return both == null ? null : new YesOrNo(OfferedChoices.of(both));
  }

  private static void addValue(
      String name, JsonValue otherwise, Label word, DefinitionObject props, ChoicesReader reader) {
    JsonValue value = props.has(name) ? props.get(name) : otherwise;
    if (JsonText.isScalar(value)) {
      Label title = props.label(name.replace("value", "label")).orElse(word);
      reader.add(
          new Choice(JsonText.of(value), value, title, Special.NONE, null), props.pointer(name));
    } else {
      props.wrong(name, "wrong-type", "must be a text, a number, or true or false.");
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    offered.pick(answer, at, validation);
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Validation validation) {
    if (!JsonText.isScalar(value) || !DEFAULTS.contains(JsonText.of(value))) {
      check(value, at, validation);
    }
  }
}
