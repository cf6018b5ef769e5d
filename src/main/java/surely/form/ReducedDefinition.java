package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import surely.json.StrictJson;
import surely.problem.InputError;
import surely.problem.Pointer;

/**
 * A definition without its unsupported parts. A question of an unsupported type is left out as a
 * whole, an unsupported property by itself. Whatever reads something that was left out is left out,
 * too.
 *
 * @param definition a definition that {@link Form#of} accepts
 * @param leftOut why each part was left out, with pointers into the original definition; never
 *     empty
 */
public record ReducedDefinition(JsonObject definition, List<InputError> leftOut) {

  private static final int ROUNDS = 8;
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "unsupported-type",
          "unsupported-property",
          "unsupported-trigger",
          "unsupported-validator",
          "unknown-name",
          "wrong-expression",
          "foreign-address",
          "unsafe-html");

  /** Properties without which an item of a list means nothing: the whole item is left out. */
  private static final Set<String> ESSENTIAL =
      Set.of(
          "type",
          "cellType",
          "expression",
          "html",
          "url",
          "choicesByUrl",
          "choicesFromQuestion",
          "choicesLazyLoadEnabled",
          "setToName",
          "isVariable",
          "fromName",
          "copyDisplayValue",
          "runExpression");

  /** Lists that must not be empty: their object is left out with the last item. */
  private static final Set<String> NEEDED = Set.of("templateElements", "columns", "items");

  /** Returns null if nothing is unsupported, or if the definition has other errors. */
  static ReducedDefinition of(JsonObject definition) {
    return new Reducer(definition).reduce();
  }

  /**
   * What is left out at one place of the definition, and inside it by property name or list index.
   */
  private static final class Omission {
    private final Map<Object, Omission> inside = new HashMap<>();
    private boolean whole;

    /** Null if nothing is left out at that step. */
    static Omission at(Omission outer, Object step) {
      return outer == null ? null : outer.inside.get(step);
    }

    /**
     * Whether an item of a list is left out, by itself or because a list that it needs would be
     * empty.
     */
    static boolean takes(JsonValue item, Omission omission) {
      return omission != null
          && (omission.whole
              || item instanceof JsonObject object
                  && NEEDED.stream()
                      .anyMatch(
                          name ->
                              object.get(name) instanceof JsonArray list
                                  && !list.isEmpty()
                                  && omission.inside.containsKey(name)
                                  && takesAll(list, omission.inside.get(name))));
    }

    private static boolean takesAll(JsonArray list, Omission omission) {
      return IntStream.range(0, list.size())
          .allMatch(i -> takes(list.get(i), omission.inside.get(i)));
    }
  }

  private static final class Reducer {
    private final JsonObject whole;
    private final Omission omission = new Omission();
    private final List<InputError> leftOut = new ArrayList<>();

    Reducer(JsonObject whole) {
      this.whole = whole;
    }

    ReducedDefinition reduce() {
      for (int round = 0; round < ROUNDS; round++) {
        JsonObject left = left(whole, omission).asJsonObject();
        List<InputError> issues = issues(left);
        if (issues.isEmpty()) {
          return leftOut.isEmpty() ? null : new ReducedDefinition(left, List.copyOf(leftOut));
        }
        int before = leftOut.size();
        List<List<Object>> origins =
            issues.stream()
                .map(this::origin)
                .toList(); // find all origins before anything more is left out
        for (int i = 0; i < issues.size(); i++) {
          leaveOut(issues.get(i), origins.get(i));
        }
        if (leftOut.size() == before) {
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

    private void leaveOut(InputError issue, List<Object> origin) {
      int last = origin.size() - 1;
      if (last > 0
          && ESSENTIAL.contains(origin.get(last))
          && origin.get(last - 1) instanceof Integer) {
        origin.remove(last);
      }
      Omission here = omission;
      Pointer pointer = Pointer.ROOT;
      for (Object step : origin) {
        here = here.inside.computeIfAbsent(step, key -> new Omission());
        pointer = step instanceof Integer place ? pointer.then(place) : pointer.then((String) step);
      }
      if (!origin.isEmpty() && !here.whole) {
        here.whole = true;
        leftOut.add(new InputError(pointer.toString(), issue.code(), issue.message()));
      }
    }

    /**
     * The path to the unsupported part in the original definition: property names and list indexes.
     * Empty if the error is of another kind.
     */
    private List<Object> origin(InputError issue) {
      List<Object> steps = new ArrayList<>();
      JsonValue here = whole;
      Omission inner = omission;
      for (String token :
          UNSUPPORTED.contains(issue.code()) ? Pointer.steps(issue.pointer()) : List.<String>of()) {
        if (here instanceof JsonArray list) {
          int place = originalPlace(Integer.parseInt(token), list, inner);
          here = place < list.size() ? list.get(place) : null;
          steps.add(place);
        } else if (here instanceof JsonObject object) {
          here = object.get(token);
          steps.add(token);
        } else {
          return List.of();
        }
        inner = Omission.at(inner, steps.get(steps.size() - 1));
      }
      return steps;
    }

    private static int originalPlace(int place, JsonArray list, Omission omission) {
      if (omission == null) {
        return place;
      }
      int original = place;
      for (Object gone : new TreeSet<>(omission.inside.keySet())) {
        int index = (Integer) gone;
        if (index <= original && Omission.takes(list.get(index), omission.inside.get(index))) {
          original++;
        }
      }
      return original;
    }

    /** A value without the parts that are left out. */
    private static JsonValue left(JsonValue value, Omission omission) {
      if (omission != null && value instanceof JsonObject object) {
        var left = StrictJson.JSON.createObjectBuilder();
        object.forEach(
            (name, inner) -> {
              Omission own = omission.inside.get(name);
              if (own == null || !own.whole) {
                left.add(name, left(inner, own));
              }
            });
        return left.build();
      }
      return omission != null && value instanceof JsonArray list ? left(list, omission) : value;
    }

    private static JsonArray left(JsonArray list, Omission omission) {
      var left = StrictJson.JSON.createArrayBuilder();
      for (int i = 0; i < list.size(); i++) {
        Omission own = omission.inside.get(i);
        if (!Omission.takes(list.get(i), own)) {
          left.add(left(list.get(i), own));
        }
      }
      return left.build();
    }
  }
}
