package surely.form.definition;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.definition.Choice.Special;
import surely.form.source.DefinitionObject;
import surely.form.source.Links;
import surely.form.source.UnsupportedProperties;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.problem.Pointer;

/**
 * Reads a question's choices: each is a scalar, a text "value|text", or an object with value and
 * text.
 */
public final class ChoicesReader {

  private static final UnsupportedProperties OF_ITEM =
      UnsupportedProperties.properties("showCommentArea", "elements");

  /** Answers end up in spreadsheets, whose cells take 32,767 characters. */
  private static final int LONGEST = 10_000;

  private static final Pattern DECIMAL =
      Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?\\s*");

  private final DefinitionObject question;
  private final Map<String, Choice> found = new LinkedHashMap<>();
  private final Set<Double> numbers = new HashSet<>();
  private final Set<Double> numericTexts = new HashSet<>();

  public ChoicesReader(DefinitionObject question) {
    this.question = question;
  }

  /** The choices that have been read; may be empty. */
  public Choices all() {
    return new Choices(found.values());
  }

  /** The choices that have been read; null if there are none. */
  public Choices choices() {
    return found.isEmpty() ? null : new Choices(found.values());
  }

  public void readList(String name) {
    List<JsonValue> items = question.list(name);
    if (items.size() > Choices.MOST) {
      question.wrong(
          name,
          "too-many-choices",
          "has " + items.size() + " items. Use at most " + Choices.MOST + ".");
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      readItem(items.get(i), question.pointer(name).then(i));
    }
  }

  /** Adds a choice, or reports why it can't be one. */
  public void add(Choice choice, Pointer at) {
    String text = choice.text();
    if (JsonText.isBlank(text) || text.length() > LONGEST) {
      question
          .issues()
          .add(
              at,
              "wrong-value",
              "This choice's value has "
                  + text.length()
                  + " characters. Use 1 to "
                  + LONGEST
                  + ", not all of them spaces.");
    } else if (isTaken(choice)) {
      question
          .issues()
          .add(
              at,
              "duplicate-choice",
              "The value "
                  + choice
                  + " is there already (to SurveyJS, 1 and \"1\" are the same). "
                  + "Give this choice another.");
    } else {
      found.put(text, choice);
    }
  }

  private void readItem(JsonValue item, Pointer at) {
    if (JsonText.isScalar(item)) {
      add(scalar(item), at);
      return;
    }
    DefinitionObject props = question.inner(item, at);
    if (props == null) {
      return;
    }
    OF_ITEM.refuseIn(props);
    Links.hideForeign(props, "imageLink");
    Label title = props.label("text");
    props.harmlessCondition("enableIf", Criterion.MET);
    Condition visibleIf = props.condition("visibleIf", Criterion.MET);
    JsonValue value = props.has("value") ? props.get("value") : props.get("text");
    if (value != null && JsonText.isScalar(value)) {
      Special special = isExclusive(props) ? Special.EXCLUSIVE : Special.NONE;
      Choice plain = scalar(value);
      add(
          new Choice(
              plain.text(),
              plain.value(),
              title.isEmpty() ? plain.title() : title,
              special,
              visibleIf),
          at);
    } else {
      props.wrong("value", "wrong-type", "must be a text, a number, or true or false.");
    }
  }

  /** survey-core accepts only true and the text "true" here. */
  private static boolean isExclusive(DefinitionObject choice) {
    return choice.flag("isExclusive")
        && JsonText.of(choice.get("isExclusive")).equalsIgnoreCase("true");
  }

  /** SurveyJS reads "a|Apple" as the value a with the text Apple. */
  private static Choice scalar(JsonValue value) {
    String text = JsonText.of(value);
    int bar = value instanceof JsonString ? text.indexOf('|') : -1;
    return bar < 0
        ? Choice.of(value)
        : new Choice(
            text.substring(0, bar),
            JsonText.string(text.substring(0, bar)),
            Label.of(text.substring(bar + 1)),
            Special.NONE,
            null);
  }

  /**
   * Whether survey-core would mix this choice up with an earlier one. It compares with {@code ==},
   * by which 1 equals "1.0" and true; but "1" does not equal "1.0".
   */
  private boolean isTaken(Choice choice) {
    Double number = numberOf(choice);
    boolean text = choice.type() == ValueType.STRING;
    boolean mixedUp =
        number != null && (numbers.contains(number) || !text && numericTexts.contains(number));
    if (number != null) {
      (text ? numericTexts : numbers).add(number);
    }
    return mixedUp || found.containsKey(choice.text());
  }

  /**
   * The number that JavaScript's {@code ==} compares in place of the value; null if there is none.
   */
  private static Double numberOf(Choice choice) {
    return switch (choice.type()) {
      case TRUE -> 1.0;
      case FALSE -> 0.0;
      default -> DECIMAL.matcher(choice.text()).matches() ? Double.valueOf(choice.text()) : null;
    };
  }
}
