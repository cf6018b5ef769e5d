package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.json.StrictJson;
import surely.problem.InputError;

/**
 * A definition without what this server does not support. A question of an unsupported type goes as a whole, a property alone; what then
 * reads something that is not there any more goes, too.
 *
 * @param definition one that {@link Form#of} takes
 * @param leftOut    why each part is not in it, with pointers into the whole definition; never empty
 */
public record Reduced(JsonObject definition, List<InputError> leftOut) {

  private static final int ROUNDS = 8;
  private static final Set<String> UNSUPPORTED = Set.of("unsupported-type", "unsupported-property", "unsupported-trigger", "unsupported-validator",
      "unknown-name", "wrong-expression", "foreign-address", "unsafe-html");
  /** Without these, what they belong to means nothing. */
  private static final Set<String> ESSENTIAL = Set.of("type", "cellType", "expression", "html", "url", "choicesByUrl",
      "choicesFromQuestion", "choicesLazyLoadEnabled", "setToName", "isVariable", "fromName", "copyDisplayValue", "runExpression");
  /** Lists that are not left empty: what they belong to goes with the last of them. */
  private static final Set<String> NEEDED = Set.of("templateElements", "columns", "items");

  /** Null if nothing is unsupported, or if more is wrong than that. */
  static Reduced of(JsonObject definition) {
    return new Reducer(definition).reduce();
  }

  private static final class Reducer {
    private final JsonObject whole;
    private final Set<String> out = new HashSet<>();
    private final List<InputError> leftOut = new ArrayList<>();
    /** Where what is left stood in the whole. */
    private final Map<String, String> origins = new HashMap<>();

    Reducer(JsonObject whole) {
      this.whole = whole;
    }

    Reduced reduce() {
      for (int round = 0; round < ROUNDS; round++) {
        origins.clear();
        JsonObject left = object(whole, "", "");
        List<InputError> issues = issues(left);
        if (issues.isEmpty()) {
          return leftOut.isEmpty() ? null : new Reduced(left, List.copyOf(leftOut));
        }
        int before = out.size();
        issues.forEach(this::leaveOut);
        if (out.size() == before) {
          return null;
        }
      }
      return null;
    }

    private static List<InputError> issues(JsonObject definition) {
      try {
        Form.of(definition);
        return List.of();
      } catch (FormException e) {
        return e.issues();
      }
    }

    private void leaveOut(InputError issue) {
      String pointer = issue.pointer();
      String owner = parent(pointer);
      if (!UNSUPPORTED.contains(issue.code()) || !origins.containsKey(owner)) {
        return;
      }
      String property = pointer.substring(owner.length() + 1);
      boolean whole = ESSENTIAL.contains(property) && isItem(owner);
      String origin = whole ? origins.get(owner) : origins.get(owner) + "/" + property;
      if (out.add(origin)) {
        leftOut.add(new InputError(origin, issue.code(), issue.message()));
      }
    }

    private static String parent(String pointer) {
      return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static boolean isItem(String pointer) {
      return pointer.matches(".*/\\d+");
    }

    private JsonObject object(JsonObject object, String from, String to) {
      origins.put(to, from);
      var left = StrictJson.JSON.createObjectBuilder();
      object.forEach((name, value) -> {
        String step = InputError.step(name);
        if (!out.contains(from + step)) {
          left.add(name, value(value, from + step, to + step));
        }
      });
      return left.build();
    }

    private JsonValue value(JsonValue value, String from, String to) {
      return value instanceof JsonObject object ? object(object, from, to) : value instanceof JsonArray list ? array(list, from, to) : value;
    }

    private JsonArray array(JsonArray list, String from, String to) {
      origins.put(to, from);
      var left = StrictJson.JSON.createArrayBuilder();
      int place = 0;
      for (int i = 0; i < list.size(); i++) {
        String origin = from + "/" + i;
        if (!out.contains(origin) && !isEmptied(list.get(i), origin)) {
          left.add(value(list.get(i), origin, to + "/" + place++));
        }
      }
      return left.build();
    }

    /** Whether nothing is left in a list that it needs. */
    private boolean isEmptied(JsonValue item, String origin) {
      return item instanceof JsonObject object && NEEDED.stream().anyMatch(name -> object.get(name) instanceof JsonArray list && !list.isEmpty()
          && isEmptied(list, origin + "/" + name));
    }

    private boolean isEmptied(JsonArray list, String origin) {
      for (int i = 0; i < list.size(); i++) {
        if (!out.contains(origin + "/" + i) && !isEmptied(list.get(i), origin + "/" + i)) {
          return false;
        }
      }
      return true;
    }
  }
}
