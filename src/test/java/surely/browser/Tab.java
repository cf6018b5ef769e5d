package surely.browser;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;

/** A tab of Chromium as DevTools sees it: commands, and scripts in its page. */
record Tab(DevTools tools, String session) {

  JsonObject call(String method, Object... parameters) {
    return tools.call(session, method, parameters);
  }

  CompletableFuture<JsonObject> send(String method, Object... parameters) {
    return tools.send(session, method, parameters);
  }

  /**
   * A script's value; a promise's, if it is one. JSON's null where there is none, also because the
   * script leads to another page. What it throws fails: a click on what is not there must not miss
   * in silence.
   */
  JsonValue evaluate(String script) {
    JsonObject answer = run(script);
    if (answer.containsKey("exceptionDetails"))
      throw new AssertionError(script + " threw " + answer.getJsonObject("exceptionDetails"));
    return value(answer);
  }

  /** Whether it is true. What throws is not: the page may be in the making. */
  boolean is(String script) {
    return value(run(script)) == JsonValue.TRUE;
  }

  /**
   * A text; null if there is none, also because the script threw: the page may be in the making.
   */
  String string(String script) {
    return value(run(script)) instanceof JsonString string ? string.getString() : null;
  }

  private JsonObject run(String script) {
    try {
      return call(
          "Runtime.evaluate", "expression", script, "awaitPromise", true, "returnByValue", true);
    } catch (IllegalStateException e) {
      if (e.getMessage().matches(".*(?:navigated|context was destroyed|Cannot find context).*"))
        return JsonValue.EMPTY_JSON_OBJECT; // left
      throw e;
    }
  }

  private static JsonValue value(JsonObject answer) {
    if (answer.isEmpty() || answer.containsKey("exceptionDetails")) return JsonValue.NULL;
    return answer.getJsonObject("result").getOrDefault("value", JsonValue.NULL);
  }
}
