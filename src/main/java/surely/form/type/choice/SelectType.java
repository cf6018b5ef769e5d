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

  SelectBase select();

  @Override
  default Certainty visible(Validation validation) {
    return select().visible(validation);
  }

  @Override
  default OtherItem other() {
    return select().other();
  }

  @Override
  default boolean asksForComment(JsonValue answer) {
    return select().other().isCommented() && each(answer).anyMatch(select()::isOther);
  }

  @Override
  default List<String> choices() {
    return select().choices().texts();
  }

  @Override
  default List<String> picks(JsonValue answer) {
    return each(answer)
        .map(select()::find)
        .filter(choice -> choice != null)
        .map(Choice::text)
        .distinct()
        .toList();
  }

  @Override
  default Counter counter() {
    return new ChoiceCounter(select().choices(), select()::find);
  }

  @Override
  default String words(JsonValue answer, String locale) {
    return each(answer)
        .map(value -> select().words(value, locale))
        .collect(Collectors.joining(", "));
  }

  private static Stream<JsonValue> each(JsonValue answer) {
    return answer instanceof JsonArray list ? list.stream() : Stream.of(answer);
  }
}
