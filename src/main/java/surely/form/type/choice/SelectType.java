package surely.form.type.choice;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import surely.form.condition.Certainty;
import surely.form.definition.Choice;
import surely.form.definition.OtherItem;
import surely.form.tally.ChoiceCounter;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;

/** A type that offers choices: selectbase in survey-core. */
interface SelectType extends QuestionType {

  OfferedChoices offered();

  @Override
  default Certainty visible(Validation validation) {
    return offered().visible(validation);
  }

  @Override
  default OtherItem other() {
    return offered().other();
  }

  @Override
  default boolean asksForComment(JsonValue answer) {
    return offered().other().isCommented() && each(answer).anyMatch(offered()::isOther);
  }

  @Override
  default List<String> choices() {
    return offered().choices().texts();
  }

  @Override
  default List<String> picks(JsonValue answer) {
    return each(answer)
        .map(offered()::find)
        .filter(choice -> choice != null)
        .map(Choice::text)
        .distinct()
        .toList();
  }

  @Override
  default Counter counter() {
    return new ChoiceCounter(offered().choices(), offered()::find);
  }

  @Override
  default String words(JsonValue answer, String locale) {
    return each(answer)
        .map(value -> offered().words(value, locale))
        .collect(Collectors.joining(", "));
  }

  private static Stream<JsonValue> each(JsonValue answer) {
    return answer instanceof JsonArray list ? list.stream() : Stream.of(answer);
  }
}
