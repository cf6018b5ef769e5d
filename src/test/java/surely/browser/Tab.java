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

  /** A script's value; a promise's, if it is one. JSON's null where there is none, also because the page changes just now. */
  JsonValue evaluate(String script) {
    try {
      JsonObject answer = call("Runtime.evaluate", "expression", script, "awaitPromise", true, "returnByValue", true);
      if (answer.containsKey("exceptionDetails")) return JsonValue.NULL; // a page that is being made
      return answer.getJsonObject("result").getOrDefault("value", JsonValue.NULL);
    } catch (IllegalStateException e) {
      if (e.getMessage().matches(".*(?:navigated|context was destroyed|Cannot find context).*")) return JsonValue.NULL; // one that is being left
      throw e;
    }
  }

  boolean is(String script) {
    return evaluate(script) == JsonValue.TRUE;
  }

  String string(String script) {
    return evaluate(script) instanceof JsonString string ? string.getString() : null;
  }
}
