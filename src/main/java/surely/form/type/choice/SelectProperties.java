package surely.form.type.choice;

import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.definition.Choice;
import surely.form.definition.Choice.Special;
import surely.form.definition.Choices;
import surely.form.definition.ChoicesReader;
import surely.form.definition.OtherItem;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.text.ValidationMessages;

/**
 * Reads the properties that radiogroup, dropdown, checkbox, tagbox, ranking and imagepicker share:
 * their choices.
 */
final class SelectProperties {

  private static final UnsupportedProperties UNSUPPORTED =
      UnsupportedProperties.properties(
          "choicesByUrl", "choicesFromQuestion", "choicesLazyLoadEnabled", "autoOtherMode");

  private final DefinitionObject props;
  private final SurveyProperties survey;
  private final ChoicesReader reader;

  private SelectProperties(DefinitionObject props, SurveyProperties survey) {
    this.props = props;
    this.survey = survey;
    this.reader = new ChoicesReader(props);
  }

  /**
   * Reads the choices. As in survey-core, there may be none. Null if they can't be understood,
   * which has been reported then.
   */
  static OfferedChoices read(DefinitionObject props, SurveyProperties survey) {
    return new SelectProperties(props, survey).read(false, true);
  }

  /**
   * Reads the choices of a dropdown: the list, followed (as in survey-core) by the numbers from
   * choicesMin to choicesMax.
   */
  static OfferedChoices readDropdown(DefinitionObject props, SurveyProperties survey) {
    return new SelectProperties(props, survey).read(true, true);
  }

  /**
   * Reads choices without "None", "Other" and the like, for types in which SurveyJS does not offer
   * these.
   */
  static OfferedChoices readPlain(DefinitionObject props, SurveyProperties survey) {
    return new SelectProperties(props, survey).read(false, false);
  }

  private OfferedChoices read(boolean range, boolean specials) {
    int before = props.issues().reported();
    UNSUPPORTED.refuseIn(props);
    props.harmlessCondition("choicesEnableIf", Criterion.MET);
    reader.readList("choices");
    if (range) {
      addRange();
    }
    OtherItem other = specials ? addSpecials() : OtherItem.NONE;
    boolean unclear = reader.all().size() == 0 && props.issues().reported() > before;
    Condition visibleIf = props.condition("choicesVisibleIf", Criterion.MET);
    boolean hidden = props.flag("hideIfChoicesEmpty");
    if (!unclear && reader.all().size() == 0 && !hidden) {
      props.warn(
          "choices",
          "nothing-to-choose",
          "has nothing to choose from, so that nobody can answer. List some choices.");
    }
    return unclear ? null : new OfferedChoices(reader.all(), visibleIf, hidden, other);
  }

  private void addRange() {
    double min = props.number("choicesMin").orElse(0);
    double max = props.number("choicesMax").orElse(0);
    double step = Math.max(1, props.number("choicesStep").orElse(1));
    if ((max - min) / step >= Choices.MOST) {
      props.wrong(
          "choicesMax",
          "too-many-choices",
          "makes too many choices. Use at most " + Choices.MOST + ".");
    } else if (max > min) {
      double value = min;
      for (int i = 0; i < Choices.MOST && value <= max; i++, value += step) {
        reader.add(Choice.of(JsonText.number(value)), props.pointer("choicesMax"));
      }
    }
  }

  private OtherItem addSpecials() {
    addSpecial("none", Special.ADDED_EXCLUSIVE, "noneText", "showNoneItem", "hasNone");
    addSpecial("refused", Special.ADDED_EXCLUSIVE, "refuseText", "showRefuseItem");
    addSpecial("dontknow", Special.ADDED_EXCLUSIVE, "dontKnowText", "showDontKnowItem");
    Choice other =
        addSpecial(OtherItem.VALUE, Special.ADDED, "otherText", "showOtherItem", "hasOther");
    return other == null
        ? OtherItem.NONE
        : new OtherItem(storage(), other.title(), survey.maxCommentLength());
  }

  /**
   * Where the text for "Other" is stored. As in survey-core, it can't be the comment if the
   * question has a comment area.
   */
  private OtherItem.Stored storage() {
    String own =
        props.has("storeOthersAsComment")
            ? JsonText.of(props.get("storeOthersAsComment"))
            : "default";
    boolean commented = own.equals("default") ? survey.storeOthersAsComment() : own.equals("true");
    return commented && !props.flag("showCommentArea", "hasComment")
        ? OtherItem.Stored.COMMENT
        : OtherItem.Stored.ANSWER;
  }

  /** Adds the choice if one of the properties shows it; null if not. */
  private Choice addSpecial(String value, Special kind, String textName, String... names) {
    if (!props.flag(names)) {
      return null;
    }
    Label title = props.label(textName).orElse(ValidationMessages.label("choice." + value));
    Choice choice = new Choice(value, JsonText.string(value), title, kind, null);
    reader.add(choice, props.pointer(names));
    return choice;
  }
}
