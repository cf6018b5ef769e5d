package surely.form;

import jakarta.json.JsonValue.ValueType;

/** The properties that radiogroup, dropdown and checkbox share: what there is to choose from. */
final class SelectProps {

  private static final Unsupported UNSUPPORTED = Unsupported.properties("choicesByUrl", "choicesFromQuestion", "choicesVisibleIf",
      "choicesEnableIf", "choicesLazyLoadEnabled", "showOtherItem", "hasOther");

  private SelectProps() {
  }

  /** Null if there is nothing to choose from, which has been reported then. */
  static Choices choices(Props props) {
    UNSUPPORTED.refuseIn(props);
    ChoicesReader reader = new ChoicesReader(props);
    reader.readList("choices");
    addSpecials(props, reader);
    reader.requireSome("choices");
    return reader.choices();
  }

  /** A dropdown's list, after which survey-core puts choicesMin to choicesMax. */
  static Choices choicesOfDropdown(Props props) {
    UNSUPPORTED.refuseIn(props);
    ChoicesReader reader = new ChoicesReader(props);
    reader.readList("choices");
    addRange(props, reader);
    addSpecials(props, reader);
    reader.requireSome("choices");
    return reader.choices();
  }

  private static void addRange(Props props, ChoicesReader reader) {
    double min = props.number("choicesMin").orElse(0);
    double max = props.number("choicesMax").orElse(0);
    double step = Math.max(1, props.number("choicesStep").orElse(1));
    if ((max - min) / step >= Choices.MOST) {
      props.wrong("choicesMax", "too-many-choices", "makes too many choices. Use at most " + Choices.MOST + ".");
    } else if (max > min) {
      double value = min;
      for (int i = 0; i < Choices.MOST && value <= max; i++, value += step) {
        reader.add(Choice.of(value), props.pointer("choicesMax"));
      }
    }
  }

  private static void addSpecials(Props props, ChoicesReader reader) {
    addSpecial("none", props, reader, "showNoneItem", "hasNone");
    addSpecial("refused", props, reader, "showRefuseItem");
    addSpecial("dontknow", props, reader, "showDontKnowItem");
  }

  private static void addSpecial(String value, Props props, ChoicesReader reader, String... names) {
    if (props.flag(names)) {
      reader.add(new Choice(value, ValueType.STRING, true), props.pointer(names));
    }
  }
}
