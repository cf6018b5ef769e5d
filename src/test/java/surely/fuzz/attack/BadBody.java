package surely.fuzz.attack;

import java.util.ArrayList;
import java.util.List;
import surely.openapi.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON that breaks a schema: a valid example, changed until the schema's validator refuses it. */
record BadBody(Pick pick, JsonNode schema, JsonNode example) {

  JsonNode json() {
    while (true) {
      JsonNode changed = example;
      for (int i = pick.one(1, 1, 1, 2, 5); i > 0; i--) changed = changed(changed.deepCopy());
      if (!Description.read().errors(schema, changed).isEmpty()) return changed;
    }
  }

  /** Changes one place in the JSON. */
  JsonNode changed(JsonNode json) {
    return changed(json, new Nasty(pick).value());
  }

  /** Puts a value into some place of the JSON. */
  JsonNode changed(JsonNode json, JsonNode value) {
    List<JsonNode> containers = new ArrayList<>();
    collect(json, containers);
    if (containers.isEmpty() || pick.oneIn(20)) return value;
    JsonNode container = pick.one(containers);
    if (container instanceof ObjectNode object) change(object, value);
    else if (container instanceof ArrayNode array) change(array, value);
    return json;
  }

  private void change(ObjectNode object, JsonNode value) {
    if (object.isEmpty() || pick.oneIn(4)) object.set(new Nasty(pick).name(), value);
    else {
      String name = pick.one(List.copyOf(object.propertyNames()));
      if (pick.oneIn(4)) object.remove(name);
      else
        object.set(
            name,
            pick.oneIn(8) ? JsonNodeFactory.instance.arrayNode().add(object.get(name)) : value);
    }
  }

  private void change(ArrayNode array, JsonNode value) {
    if (array.isEmpty() || pick.oneIn(4)) array.add(value);
    else array.set(pick.below(array.size()), value);
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (!node.isContainer()) return;
    containers.add(node);
    node.valueStream().forEach(child -> collect(child, containers));
  }
}
