package surely.form.reading;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;

/**
 * Reads triggers in the notation that SurveyJS had before expressions: {@code {"name": "a",
 * "operator": "greater", "value": 3}} for {@code {a} greater 3}.
 */
final class LegacyTrigger {

  private static final String EQUAL = "equal";
  private static final Set<String> WITHOUT_VALUE = Set.of("empty", "notempty");
  private static final Set<String> OPERATORS =
      Set.of(
          "empty",
          "notempty",
          EQUAL,
          "notequal",
          "contains",
          "notcontains",
          "greater",
          "less",
          "greaterorequal",
          "lessorequal");

  private LegacyTrigger() {}

  /**
   * Returns the trigger with an equivalent expression. A trigger that has an expression (even an
   * empty one, as in survey-core), or from which none can be made, is returned unchanged.
   */
  static DefinitionObject withExpression(DefinitionObject trigger) {
    if (trigger.has("expression") || !trigger.has("name")) {
      return trigger;
    }
    String name = trigger.text("name");
    String operator = operator(trigger);
    JsonValue value = trigger.get("value");
    if (name == null || name.isEmpty() || operator == null) {
      return trigger;
    }
    // survey-core writes an operand even for "empty" and "notempty", can't parse the result, and so
    // never runs such a trigger
    if (WITHOUT_VALUE.contains(operator) || JsonText.isHollow(value)) {
      return trigger;
    }
    if (!JsonText.isScalar(value)) {
      trigger.wrong(
          "value",
          "unsupported-trigger",
          "is "
              + JsonText.typeOf(value)
              + ". Write an \"expression\" instead, such as \"{"
              + name
              + "} anyof ['x', 'y']\".");
      return trigger;
    }
    return trigger.with(
        "expression", JsonText.string("{" + name + "} " + operator + " " + operand(value)));
  }

  /**
   * The operator in lower case; as in survey-core, an unknown one means "equal". Null if it is not
   * a text.
   */
  private static String operator(DefinitionObject trigger) {
    String given = trigger.has("operator") ? trigger.text("operator") : EQUAL;
    String lower = given == null ? null : given.toLowerCase(Locale.ROOT);
    return lower == null || OPERATORS.contains(lower) ? lower : EQUAL;
  }

  /**
   * The value as an expression writes it. Numbers, true and false have no quotes, even if they are
   * given as texts.
   */
  private static String operand(JsonValue value) {
    String text = JsonText.of(value);
    boolean bare =
        !(value instanceof JsonString)
            || text.matches("-?\\d{1,15}(\\.\\d+)?")
            || text.equalsIgnoreCase("true")
            || text.equalsIgnoreCase("false");
    return bare ? text : "'" + text + "'";
  }
}
