package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Set;
import surely.problem.Pointer;

/**
 * Any of several values: checkbox, tagbox, and imagepicker with multiSelect.
 *
 * @param least 0 for no limit; counts for an unanswered question too, as in survey-core, but not for an exclusive choice
 * @param most  0 for no limit
 */
record MultipleChoice(SelectBase select, int least, int most) implements PickList {

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
  public void checkDefault(JsonValue value, Pointer at, Check check) {
    if (value instanceof JsonArray list) {
      checkItems(list, at, check);
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
    Set<Choice> picked = checkItems(list, at, check);
    boolean exclusive = picked.stream().anyMatch(Choice::exclusive);
    if (exclusive && picked.size() > 1) {
      check.wrong(at, "exclusive-choice");
    }
    checkCount(list.size(), picked.size(), exclusive ? 0 : least, at, check);
  }
}
