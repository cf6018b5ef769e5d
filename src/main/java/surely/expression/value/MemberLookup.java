package surely.expression.value;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds members of objects by name, ignoring case; of two names that differ only in case, the
 * first. A large object is indexed once for all look-ups: answers may have tens of thousands of
 * names, and expressions as many to look up. Not thread-safe.
 */
public final class MemberLookup {

  private static final int FEW = 16;

  private final Map<JsonObject, Map<String, JsonValue>> byFolded = new IdentityHashMap<>();

  /** Null if there is no such member. */
  JsonValue find(JsonObject object, String name) {
    String folded = fold(name);
    if (object.size() > FEW) {
      return byFolded.computeIfAbsent(object, MemberLookup::folded).get(folded);
    }
    for (Map.Entry<String, JsonValue> member : object.entrySet()) {
      if (fold(member.getKey()).equals(folded)) {
        return member.getValue();
      }
    }
    return null;
  }

  private static Map<String, JsonValue> folded(JsonObject object) {
    Map<String, JsonValue> folded = new HashMap<>();
    object.forEach((name, value) -> folded.putIfAbsent(fold(name), value));
    return folded;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
