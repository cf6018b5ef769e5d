package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Any of several values: checkbox.
 *
 * @param least 0 for no limit; counts for an unanswered question too, as in survey-core, but not for an exclusive choice
 * @param most  0 for no limit
 */
record MultipleChoice(Choices values, int least, int most) implements Kind {

  private static final Unsupported UNSUPPORTED = Unsupported.properties("valuePropertyName");

  static Kind read(Props props, SurveyWide survey) {
    UNSUPPORTED.refuseIn(props);
    Choices choices = SelectProps.choices(props);
    int least = props.whole("minSelectedChoices", 0, 0);
    int most = props.whole("maxSelectedChoices", 0, 0);
    if (most > 0 && least > most) {
      props.wrong("minSelectedChoices", "contradiction", "is more than \"maxSelectedChoices\". Nobody could answer.");
    } else if (choices != null && least > choices.size()) {
      props.wrong("minSelectedChoices", "contradiction", "is more than there are choices. Nobody could answer.");
    }
    return choices == null ? null : new MultipleChoice(choices, least, most);
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.isEmpty();
  }

  @Override
  public void checkMissing(boolean required, Pointer at, Issues issues) {
    if (required || least > 0) {
      Kind.super.checkMissing(true, at, issues);
    }
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Issues issues) {
    if (value instanceof JsonArray list) {
      checkPicks(list, at, issues);
    } else {
      values.pick(value, at, issues);
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Issues issues) {
    if (!(answer instanceof JsonArray list)) {
      issues.add(at, "wrong-type", "The answer is " + JsonText.typeOf(answer) + ". Send a list, even for a single choice.");
      return;
    }
    boolean exclusive = checkPicks(list, at, issues);
    if (exclusive && list.size() > 1) {
      issues.add(at, "exclusive-choice", "One of the picked choices excludes all others. Send it alone, or leave it out.");
    }
    if (list.size() < least && !exclusive) {
      issues.add(at, "too-few-choices", "The answer has " + list.size() + " choices. Send at least " + least + ".");
    }
    if (most > 0 && list.size() > most) {
      issues.add(at, "too-many-choices", "The answer has " + list.size() + " choices. Send at most " + most + ".");
    }
  }

  /** Whether there is an exclusive choice among them. */
  private boolean checkPicks(JsonArray list, Pointer at, Issues issues) {
    boolean exclusive = false;
    Set<Choice> picked = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Choice choice = values.pick(list.get(i), at.then(i), issues);
      if (choice != null && !picked.add(choice)) {
        issues.add(at.then(i), "repeated-choice", "The choice " + choice + " is in the list twice. Send it once.");
      }
      exclusive |= choice != null && choice.exclusive();
    }
    return exclusive;
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
