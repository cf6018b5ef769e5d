package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/**
 * Any of several values: checkbox, tagbox, and imagepicker with multiSelect.
 *
 * @param least 0 for no limit; counts for an unanswered question too, as in survey-core, but not for an exclusive choice
 * @param most  0 for no limit
 */
record MultipleChoice(SelectBase select, int least, int most) implements Picks {

  private static final Unsupported UNSUPPORTED = Unsupported.properties("valuePropertyName", "allowCustomChoices");

  static Kind read(Props props, SurveyWide survey) {
    UNSUPPORTED.refuseIn(props);
    SelectBase select = SelectProps.read(props, survey);
    int least = props.whole("minSelectedChoices", 0, 0);
    int most = props.whole("maxSelectedChoices", 0, 0);
    if (most > 0 && least > most) {
      props.wrong("minSelectedChoices", "contradiction", "is more than \"maxSelectedChoices\". Nobody could answer.");
    } else if (select != null && !select.other().isShown() && least > select.choices().size()) {
      props.wrong("minSelectedChoices", "contradiction", "is more than there are choices. Nobody could answer.");
    }
    return select == null ? null : new MultipleChoice(select, least, most);
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.isEmpty();
  }

  @Override
  public boolean needsAnswer() {
    return least > 0;
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Check check) {
    if (value instanceof JsonArray list) {
      checkPicks(list, at, check);
    } else {
      select.pick(value, at, check);
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonArray list)) {
      check.wrong(at, "wrong-type.list", JsonText.quote(answer));
      return;
    }
    boolean exclusive = checkPicks(list, at, check);
    if (exclusive && list.size() > 1) {
      check.wrong(at, "exclusive-choice");
    }
    checkCount(list.size(), exclusive ? 0 : least, at, check);
  }

  private void checkCount(int count, int atLeast, Pointer at, Check check) {
    if (count < atLeast) {
      check.wrong(at, "too-few-choices", count, atLeast);
    }
    if (most > 0 && count > most) {
      check.wrong(at, "too-many-choices", count, most);
    }
  }

  /** Whether there is an exclusive choice among them. */
  private boolean checkPicks(JsonArray list, Pointer at, Check check) {
    boolean exclusive = false;
    Set<Choice> picked = new HashSet<>();
    for (int i = 0; i < list.size() && check.spend(); i++) {
      Choice choice = select.pick(list.get(i), at.then(i), check);
      if (choice != null && !picked.add(choice)) {
        check.wrong(at.then(i), "repeated-choice", choice);
      }
      exclusive |= choice != null && choice.exclusive();
    }
    return exclusive;
  }
}
