package surely.browser;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A tab of Chromium as DevTools sees it: commands, and scripts in its page. */
public record Tab(DevTools tools, String session) {

  JsonObject call(String method, Object... parameters) {
    return tools.call(session, method, parameters);
  }

  CompletableFuture<JsonObject> send(String method, Object... parameters) {
    return tools.send(session, method, parameters);
  }

  /**
   * A script's value, or that of its promise; JSON's null if there is none, for example because the
   * script leads to another page. An exception in the script fails the test: a click on a missing
   * element must not be ignored.
   */
  JsonValue evaluate(String script) {
    JsonObject answer = run(script);
    if (answer.containsKey("exceptionDetails"))
      throw new AssertionError(script + " threw " + answer.getJsonObject("exceptionDetails"));
    return value(answer);
  }

  /** What the script throws; empty if it does not. */
  Optional<String> exception(String script) {
    return Optional.ofNullable(run(script).getJsonObject("exceptionDetails"))
        .map(JsonObject::toString);
  }

  /**
   * Whether a script's value is true; false if it throws, because the page may still be loading.
   */
  boolean is(String script) {
    return value(run(script)) == JsonValue.TRUE;
  }

  /**
   * A script's text; null if there is none or the script throws, because the page may still be
   * loading.
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
        return JsonValue.EMPTY_JSON_OBJECT; // the page has been left
      throw e;
    }
  }

  private static JsonValue value(JsonObject answer) {
    if (answer.isEmpty() || answer.containsKey("exceptionDetails")) return JsonValue.NULL;
    return answer.getJsonObject("result").getOrDefault("value", JsonValue.NULL);
  }
}
