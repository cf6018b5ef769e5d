package surely.form.source;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import surely.expression.Expression;
import surely.expression.ExpressionException;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.json.StrictJson;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * The properties of one object of a definition. A getter reports a property of the wrong JSON type
 * and then uses the default, so that one reading finds all errors. As in survey-core, null means
 * that a property is not given. If a property has an older name, callers pass both names, the
 * current one first.
 */
public record DefinitionObject(JsonObject json, Pointer at, ReadContext reading) {

  /** A property, by the name that the definition uses. */
  private record Given(String name, JsonValue value) {}

  public Issues issues() {
    return reading.issues();
  }

  public ReferencedNames names() {
    return reading.names();
  }

  /** Returns a copy with one more property; null adds nothing. */
  public DefinitionObject with(String name, JsonValue value) {
    return value == null
        ? this
        : new DefinitionObject(
            StrictJson.JSON.createObjectBuilder(json).add(name, value).build(), at, reading);
  }

  /** Returns a copy without some properties. */
  public DefinitionObject without(Set<String> names) {
    JsonObjectBuilder some = StrictJson.JSON.createObjectBuilder(json);
    names.forEach(some::remove);
    return new DefinitionObject(some.build(), at, reading);
  }

  public boolean has(String... names) {
    return Arrays.stream(names).anyMatch(name -> !isNull(json.get(name)));
  }

  /** The value; null if it is not given. */
  public JsonValue get(String name) {
    return has(name) ? json.get(name) : null;
  }

  public boolean flag(String... names) {
    return flagOr(false, names);
  }

  /**
   * A boolean property with a default. As in survey-core, a text is true unless it is empty or
   * "false", and a number unless it is 0.
   */
  public boolean flagOr(boolean otherwise, String... names) {
    Given given = find(names);
    if (given == null) {
      return otherwise;
    }
    if (JsonText.isScalar(given.value)) {
      String text = JsonText.of(given.value);
      return given.value instanceof JsonNumber
          ? !text.equals("0")
          : !text.isEmpty() && !text.equalsIgnoreCase("false");
    }
    wrongType(given, "true or false");
    return false;
  }

  /** A text property; null if it is not given, or is not a text, which is reported. */
  public String text(String... names) {
    Given given = find(names);
    if (given == null || given.value instanceof JsonString) {
      return given == null ? null : ((JsonString) given.value).getString();
    }
    wrongType(given, "a text");
    return null;
  }

  /** The property if it is a text, else null, without reporting an error. */
  public String words(String name) {
    return json.get(name) instanceof JsonString text ? text.getString() : null;
  }

  /** Whether a property that takes a value has an expression instead: {@code "=..."}. */
  public boolean isExpression(String name) {
    String text = words(name);
    return text != null && text.startsWith("=");
  }

  /** A text that may be translated. */
  public Label label(String... names) {
    Given given = find(names);
    if (given == null || given.value instanceof JsonString) {
      return Label.of(text(names));
    }
    if (given.value instanceof JsonObject texts
        && texts.values().stream().allMatch(JsonString.class::isInstance)) {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      texts.keySet().forEach(language -> byLanguage.put(language, texts.getString(language)));
      return new Label(byLanguage);
    }
    wrongType(
        given, "a text, or an object of texts such as {\"default\": \"Colour\", \"ko\": \"색\"}");
    return Label.NONE;
  }

  /**
   * An expression that decides which answers fit; the names that it reads must exist. A "=" before
   * it is skipped. Null if it is not given, or if an error was reported.
   */
  public Condition condition(String name, Criterion asked) {
    Condition condition = harmlessCondition(name, asked);
    if (condition != null) {
      names().add(condition, at.then(name));
    }
    return condition;
  }

  /**
   * An expression that only changes what a client sends, and may read names that this server does
   * not know.
   */
  public Condition harmlessCondition(String name, Criterion asked) {
    String text = text(name);
    if (text == null || JsonText.isBlank(text)) {
      return null;
    }
    try {
      String expression = text.startsWith("=") ? text.substring(1) : text;
      return new Condition(Expression.of(expression), expression, asked);
    } catch (ExpressionException e) {
      wrong(
          name,
          "wrong-expression",
          "is no expression that this server understands: " + e.getMessage());
      return null;
    }
  }

  public OptionalDouble number(String... names) {
    Given given = find(names);
    if (given == null) {
      return OptionalDouble.empty();
    }
    if (given.value instanceof JsonNumber number && Double.isFinite(number.doubleValue())) {
      return OptionalDouble.of(number.doubleValue());
    }
    wrongType(given, "a number");
    return OptionalDouble.empty();
  }

  /** A whole number of at least {@code least}; {@code otherwise} if not given. */
  public int whole(String name, int least, int otherwise) {
    OptionalDouble number = number(name);
    if (number.isEmpty()) {
      return otherwise;
    }
    double value = number.getAsDouble();
    if (value >= least && value <= Integer.MAX_VALUE && value == Math.rint(value)) {
      return (int) value;
    }
    wrong(
        name,
        "wrong-value",
        "is " + JsonText.of(value) + ". Use a whole number of at least " + least + ".");
    return otherwise;
  }

  /** A list property; empty if it is not given. */
  public List<JsonValue> list(String... names) {
    Given given = find(names);
    if (given == null || given.value instanceof JsonArray) {
      return given == null ? List.of() : (JsonArray) given.value;
    }
    wrongType(given, "a list");
    return List.of();
  }

  /** The pointer to the property, whether it is given or not. */
  public Pointer pointer(String... names) {
    return at.then(Arrays.stream(names).filter(json::containsKey).findFirst().orElse(names[0]));
  }

  /**
   * The properties of an object inside this one. If the value is not an object, reports an error
   * and returns null.
   */
  public DefinitionObject inner(JsonValue value, Pointer where) {
    if (value instanceof JsonObject object) {
      return new DefinitionObject(object, where, reading);
    }
    issues()
        .add(where, "wrong-type", "This is " + JsonText.typeOf(value) + ". Put an object here.");
    return null;
  }

  public void wrong(String name, String code, String what) {
    issues().add(at.then(name), code, JsonText.quote(name) + " " + what);
  }

  /** Reports a warning: something that is accepted but may surprise the author. */
  public void warn(String name, String code, String what) {
    reading.warnings().add(at.then(name), code, JsonText.quote(name) + " " + what);
  }

  private Given find(String... names) {
    List<Given> given =
        Arrays.stream(names)
            .filter(this::has)
            .map(name -> new Given(name, json.get(name)))
            .toList();
    if (given.size() > 1) {
      wrong(
          given.get(1).name,
          "said-twice",
          "is an older name of " + JsonText.quote(given.get(0).name) + ". Give only one of them.");
    }
    return given.isEmpty() ? null : given.get(0);
  }

  private void wrongType(Given given, String wanted) {
    wrong(
        given.name,
        "wrong-type",
        "is " + JsonText.typeOf(given.value) + ". Make it " + wanted + ".");
  }

  private static boolean isNull(JsonValue value) {
    return value == null || JsonValue.NULL.equals(value);
  }

  /** The properties that are given, with their values. */
  Map<String, JsonValue> all() {
    return json;
  }
}
