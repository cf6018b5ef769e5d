package surely.browser;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import surely.test.Until;

/** The page as a screen reader presents it: elements by role and accessible name. */
record AccessibilityTree(Tab tab) {
  private static final Set<String> FIELDS =
      Set.of(
          "textbox",
          "searchbox",
          "spinbutton",
          "combobox",
          "slider",
          "ColorWell",
          "Date",
          "InputTime");

  /**
   * Waits until there is exactly one such element.
   *
   * @param role null for any field that can be filled
   * @return its backend node id
   */
  int find(String role, String name) {
    int[] found = new int[1];
    try {
      Until.holds(
          () -> {
            List<JsonObject> nodes = query(role, name);
            if (nodes.size() == 1) found[0] = nodes.get(0).getInt("backendDOMNodeId");
            return nodes.size() == 1;
          });
    } catch (AssertionError e) {
      throw new AssertionError(query(role, name).size() + " of " + role + " \"" + name + "\"", e);
    }
    return found[0];
  }

  private List<JsonObject> query(String role, String name) {
    try {
      JsonObject document =
          tab.call("Runtime.evaluate", "expression", "document").getJsonObject("result");
      return tab
          .call(
              "Accessibility.queryAXTree",
              "objectId",
              document.getString("objectId"),
              "accessibleName",
              name)
          .getJsonArray("nodes")
          .getValuesAs(JsonObject.class)
          .stream()
          .filter(node -> !node.getBoolean("ignored"))
          .filter(node -> role == null ? FIELDS.contains(role(node)) : role(node).equals(role))
          .toList();
    } catch (IllegalStateException left) {
      return List.of(); // the page has been left
    }
  }

  private static String role(JsonObject node) {
    return node.containsKey("role") ? node.getJsonObject("role").getString("value") : "";
  }
}
