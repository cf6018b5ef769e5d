package surely.form.type.nested;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.condition.ValueName;
import surely.form.source.DefinitionObject;
import surely.form.tally.NestedCounter;
import surely.form.text.JsonText;
import surely.form.validation.CompositeType;
import surely.form.validation.Counter;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A type that repeats the same questions, and whose answer is a list of objects: paneldynamic,
 * matrixdynamic.
 */
interface RepeatedType extends CompositeType {

  Pattern OF_ENTRY = Pattern.compile("\\[(\\d{1,9})]\\.(.+)", Pattern.DOTALL);

  /** The questions of each entry. */
  @Override
  QuestionSet questionSet();

  /** The condition that shows an entry; null if all are shown. */
  Condition visibleIf();

  /** The least number of entries that are shown, whose required questions must be answered. */
  int least();

  int most();

  /** {@code panel} or {@code row}, as messages and expressions call an entry. */
  String word();

  /** The number of the first entry, as expressions count them. */
  int first();

  @Override
  boolean isNothing(JsonValue answer);

  /** Reports errors that concern several entries, such as repeated keys. */
  void checkAll(JsonArray list, Pointer at, Validation validation);

  /**
   * Reads keyName, the question whose answers must differ from entry to entry; null if there is
   * none, or if an error was reported.
   *
   * @param template the questions of an entry; if there are none (which is reported elsewhere), the
   *     name is not checked
   * @param missing what to call an unknown name, such as "no column"
   */
  static Question readKey(DefinitionObject props, QuestionSet template, String missing) {
    String name = props.text("keyName");
    Question key = name == null || name.isEmpty() ? null : template.find(name);
    if (key == null
        && name != null
        && !name.isEmpty()
        && !template.questions().isEmpty()
        && !props.names().isRefused(name)) {
      props.wrong(
          "keyName", "wrong-value", "is " + JsonText.quote(name) + ", which is " + missing + ".");
    }
    return key;
  }

  @Override
  default boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.stream().allMatch(JsonText::saysNothing);
  }

  @Override
  default ValueName within(JsonValue answer, String rest) {
    Matcher index = OF_ENTRY.matcher(rest);
    boolean there =
        answer instanceof JsonArray list
            && index.matches()
            && Integer.parseInt(index.group(1)) < list.size();
    return there ? new ValueName(index.group(2)) : null;
  }

  @Override
  default JsonValue nothing() {
    return JsonValue.EMPTY_JSON_ARRAY;
  }

  @Override
  default void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonArray list)) {
      validation.wrong(at, "wrong-type." + word() + "-list", JsonText.quote(answer));
      return;
    }
    if (list.size() > most()) {
      validation.wrong(at, "too-many-" + word() + "s", list.size(), most());
      if (!validation.hiddenContent().hasChoices()) {
        return;
      }
    }
    List<Integer> all = IntStream.range(0, Math.max(list.size(), least())).boxed().toList();
    List<Integer> shown =
        visibleIf() == null
            ? all
            : all.stream().filter(i -> visible(list, i, all, validation).isPossible()).toList();
    for (int i : all) {
      if (i < list.size() && !(list.get(i) instanceof JsonObject)) {
        validation.wrong(at.then(i), "wrong-type." + word(), JsonText.quote(list.get(i)));
      } else {
        checkEntry(list, i, shown, at, validation);
      }
    }
    checkAll(list, at, validation);
  }

  /** survey-core neither checks nor clears what is in an entry that it hides. */
  private void checkEntry(
      JsonArray list, int index, List<Integer> shown, Pointer at, Validation validation) {
    Certainty visible = visible(list, index, shown, validation);
    if (visible == Certainty.YES || index < list.size()) {
      Validation inner = entry(list, index, shown, validation);
      questionSet().check(at.then(index), visible == Certainty.YES ? inner : inner.ofShape());
    }
  }

  private Certainty visible(JsonArray list, int index, List<Integer> shown, Validation validation) {
    return visibleIf() == null
        ? Certainty.YES
        : visibleIf().test(entry(list, index, shown, validation));
  }

  private Validation entry(JsonArray list, int index, List<Integer> shown, Validation validation) {
    return validation.at(
        validation.scope().entry(word(), first(), questionSet(), list, index, shown));
  }

  @Override
  default Counter counter() {
    return new NestedCounter(
        questionSet(), answer -> answer instanceof JsonArray list ? list.stream() : Stream.of());
  }
}
