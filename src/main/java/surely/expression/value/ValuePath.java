package surely.expression.value;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import surely.json.StrictJson;

/**
 * Finds the value of a name such as {@code panel[0].question} in JSON values, as survey-core's
 * ValueGetter does.
 */
public final class ValuePath {

  private ValuePath() {}

  /**
   * Returns null if there is none. Names are case-insensitive, and the longest wins: {@code a.b} is
   * the key "a.b", or else "b" in "a". An index may be negative, from the end; {@code length} is
   * that of an array or a text.
   */
  public static JsonValue find(JsonValue values, String name, MemberLookup members) {
    List<Step> steps = Arrays.stream(name.split("\\.", -1)).map(Step::of).toList();
    JsonValue value = values;
    int at = 0;
    while (at < steps.size()) {
      int last = lastOfName(steps, at);
      JsonValue found = null;
      while (found == null && last >= at) {
        found = member(value, nameOf(steps, at, last--), members);
      }
      if (found == null) {
        return null;
      }
      at = last + 2;
      Double index = steps.get(at - 1).index;
      value = index == null ? found : item(found, index);
    }
    return value;
  }

  /** A name may consist of several steps; an index ends it. */
  private static int lastOfName(List<Step> steps, int from) {
    int i = from;
    while (i < steps.size() - 1 && steps.get(i).index == null) i++;
    return i;
  }

  private static String nameOf(List<Step> steps, int from, int to) {
    if (from == to) {
      return steps.get(from).name;
    }
    return String.join(".", steps.subList(from, to + 1).stream().map(Step::name).toList());
  }

  private static JsonValue member(JsonValue value, String name, MemberLookup members) {
    if (name.isEmpty() || value == null) {
      return null;
    }
    if (name.equals("length") && value instanceof JsonArray array) {
      return StrictJson.JSON.createValue(array.size());
    }
    if (name.equals("length") && value instanceof JsonString text && !text.getString().isEmpty()) {
      return StrictJson.JSON.createValue(text.getString().length());
    }
    if (value instanceof JsonArray array) {
      return name.matches("0|[1-9][0-9]{0,8}") ? item(array, Double.parseDouble(name)) : null;
    }
    return value instanceof JsonObject object ? members.find(object, name) : null;
  }

  private static JsonValue item(JsonValue value, double index) {
    if (!(value instanceof JsonArray array)) {
      return null;
    }
    double at = index < 0 ? array.size() + index : index;
    return at >= 0 && at < array.size() && at == Math.floor(at) ? array.get((int) at) : null;
  }

  /**
   * @param index null for none
   */
  private record Step(String name, Double index) {

    static Step of(String text) {
      int bracket = text.lastIndexOf('[');
      double index =
          text.endsWith("]") && bracket >= 0
              ? Numbers.lenient(text.substring(bracket + 1, text.length() - 1))
              : Double.NaN;
      return Double.isNaN(index)
          ? new Step(text, null)
          : new Step(text.substring(0, bracket), index);
    }
  }
}
