package surely.form.reading;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Set;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;

/**
 * Triggers of the form that came before expressions: {@code {"name": "a", "operator": "greater",
 * "value": 3}} for {@code {a} greater 3}.
 */
final class OldTrigger {

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

  private OldTrigger() {}

  /**
   * As it is if it has an expression, or nothing that makes one. As in survey-core, an expression
   * that is given counts, even if it is empty.
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
    // for "empty" and "notempty" survey-core writes an operand, too, then cannot read it, and such
    // a trigger never acts
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

  /** As in survey-core, one that it does not know is "equal". */
  private static String operator(DefinitionObject trigger) {
    String given = trigger.has("operator") ? trigger.text("operator") : EQUAL;
    String lower = given == null ? null : given.toLowerCase(Locale.ROOT);
    return lower == null || OPERATORS.contains(lower) ? lower : EQUAL;
  }

  /**
   * As an expression writes it: numbers, true and false without quotes, even if they are given as
   * texts.
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
