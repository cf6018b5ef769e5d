package surely.form.type.choice;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;
import surely.form.condition.Certainty;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.tally.RankCounter;
import surely.form.text.JsonText;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * Choices in an order, the best first.
 *
 * @param some whether it is enough to rank some of them (selectToRankEnabled)
 * @param least the least number to rank; 0 for no limit, or if all of them must be ranked
 * @param most the greatest number to rank; 0 for no limit
 */
record Ranking(OfferedChoices offered, boolean some, int least, int most)
    implements MultiSelectType {

  /** The most choices to rank: results keep a count for each choice at each rank. */
  static final int MOST = 100;

  private static final UnsupportedProperties UNSUPPORTED =
      UnsupportedProperties.properties("valuePropertyName");

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    UNSUPPORTED.refuseIn(props);
    OfferedChoices offered = SelectProperties.readPlain(props, survey);
    boolean some = props.flag("selectToRankEnabled");
    int least = props.whole("minSelectedChoices", 0, 0);
    int most = props.whole("maxSelectedChoices", 0, 0);
    if (offered != null && offered.choices().size() > MOST) {
      props.wrong(
          "choices",
          "too-many-choices",
          "has " + offered.choices().size() + " items. Rank at most " + MOST + ".");
      return null;
    }
    if (some && most > 0 && least > most) {
      props.wrong(
          "minSelectedChoices",
          "contradiction",
          "is more than \"maxSelectedChoices\". Nobody could answer.");
    }
    return offered == null ? null : new Ranking(offered, some, some ? least : 0, some ? most : 0);
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  /** A single choice needs no order, so survey-core does not require an answer. */
  @Override
  public boolean canBeRequired(Validation validation) {
    Map<Certainty, Long> shown =
        offered.choices().all().stream()
            .collect(
                Collectors.groupingBy(
                    choice -> offered.visible(choice, validation), Collectors.counting()));
    long certain = shown.getOrDefault(Certainty.YES, 0L);
    return some || certain > 1 || certain + shown.getOrDefault(Certainty.MAYBE, 0L) == 0;
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Validation validation) {
    if (value instanceof JsonArray list) {
      checkItems(list, at, validation);
    } else {
      validation.wrong(at, "wrong-type.list", JsonText.quote(value));
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonArray list)) {
      validation.wrong(at, "wrong-type.list", JsonText.quote(answer));
      return;
    }
    int own = checkItems(list, at, validation).size();
    checkCount(list.size(), own, least, at, validation);
    long needed =
        some
            ? 0
            : offered.choices().all().stream()
                .filter(choice -> offered.visible(choice, validation) == Certainty.YES)
                .count();
    if (list.size() < needed) {
      validation.wrong(at, "incomplete-ranking", list.size(), needed);
    }
  }

  @Override
  public Counter counter() {
    return new RankCounter(offered.choices());
  }
}
