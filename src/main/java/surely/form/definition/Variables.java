package surely.form.definition;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import surely.form.condition.ValueName;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;

/**
 * The variables that a definition declares: {@code "variables": {"source": "web"}}, each with a
 * default value (a text, a number, true, false or null). A page may give them other values, such as
 * parameters of the survey's link, so the server does not know their values.
 *
 * @param names the names as the definition writes them; the keys are the same in lower case
 */
public record Variables(Map<String, String> names) {

  public static final Variables NONE = new Variables(Map.of());

  public static Variables read(DefinitionObject survey) {
    JsonValue given = survey.get("variables");
    if (given == null) {
      return NONE;
    }
    if (!(given instanceof JsonObject variables)) {
      survey.wrong(
          "variables",
          "wrong-type",
          "must be an object of names and default values, such as {\"source\": \"web\"}.");
      return NONE;
    }
    Map<String, String> names = new LinkedHashMap<>();
    DefinitionObject props = survey.inner(variables, survey.pointer("variables"));
    for (Map.Entry<String, JsonValue> variable : variables.entrySet()) {
      if (readOne(variable.getKey(), variable.getValue(), names, props)) {
        names.put(variable.getKey().toLowerCase(Locale.ROOT), variable.getKey());
      } else {
        survey.names().addRefused(variable.getKey());
      }
    }
    return new Variables(Collections.unmodifiableMap(names));
  }

  private static boolean readOne(
      String name, JsonValue value, Map<String, String> others, DefinitionObject props) {
    if (!ValueName.isKept(name)) {
      props.wrong(
          name,
          "wrong-name",
          "can't be the name of a variable. Use 1 to "
              + ValueName.LONGEST
              + " characters, without braces, a leading # and spaces at the ends.");
    } else if (others.containsKey(name.toLowerCase(Locale.ROOT))) {
      props.wrong(
          name,
          "duplicate-name",
          "is there already: expressions take small and capital letters for the same. "
              + "Rename one of them.");
    } else if (!JsonText.isScalar(value) && !value.equals(JsonValue.NULL)) {
      props.wrong(name, "wrong-type", "must be a text, a number, true, false or null.");
    } else {
      return true;
    }
    return false;
  }

  /**
   * Reports variables that have the name of a question or a calculated value.
   *
   * @param isTaken whether a question or a calculated value has this name
   */
  public void check(Predicate<String> isTaken, DefinitionObject survey) {
    for (String name : names.values()) {
      if (isTaken.test(name)) {
        survey
            .issues()
            .add(
                survey.pointer("variables").then(name),
                "duplicate-name",
                "A question or a calculated value is called "
                    + JsonText.quote(name)
                    + ", too. Rename one of them.");
      }
    }
  }

  public boolean has(ValueName name) {
    return !names.isEmpty()
        && name.longest(start -> names.containsKey(start.toLowerCase(Locale.ROOT)) ? start : null)
            != null;
  }
}
