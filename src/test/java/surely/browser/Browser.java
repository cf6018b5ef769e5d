package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import surely.test.Suite;
import surely.test.Until;

/**
 * Somebody with a browser: one tab, cookies and storage of their own. To be closed, which fails if the browser has complained
 * of anything. What is waited for is waited for up to 30 s.
 */
public final class Browser implements AutoCloseable {
  private static final Set<String> FIELDS = Set.of("textbox", "searchbox", "spinbutton", "combobox", "slider", "ColorWell", "Date", "InputTime");
  private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "ArrowLeft", 37, "ArrowUp", 38,
      "ArrowRight", 39, "ArrowDown", 40);
  private final DevTools tools;
  private final String context;
  private final String target;
  private final String session;
  private final Watch watch;

  private Browser(DevTools tools, String context) {
    this.tools = tools;
    this.context = context;
    target = tools.call(null, "Target.createTarget", "url", "about:blank", "browserContextId", context).getString("targetId");
    session = tools.call(null, "Target.attachToTarget", "targetId", target, "flatten", true).getString("sessionId");
    watch = new Watch(tools, session);
    tools.listen(session, watch);
    for (String domain : List.of("Runtime", "Log", "Network", "Page", "DOM", "Accessibility")) call(domain + ".enable");
    window(1280, false);
    speaks("en-US");
  }

  /** A new profile. */
  public static Browser open() {
    return open(Chromium.shared());
  }

  static Browser open(Chromium chromium) {
    return new Browser(chromium.tools(), chromium.tools().call(null, "Target.createBrowserContext").getString("browserContextId"));
  }

  /** Another tab of the same profile. */
  public Browser tab() {
    return new Browser(tools, context);
  }

  /** Looks at this tab; Chromium leaves others undrawn. */
  public void front() {
    call("Page.bringToFront");
  }

  @Override public void close() {
    tools.call(null, "Target.closeTarget", "targetId", target);
    assertThat("what the browser complained of", watch.complaints(), empty());
  }

  /** What the browser has asked for, and may say. */
  public Watch watch() {
    return watch;
  }

  // ---- What they have

  /** A window of that width, 800 px high, light or dark. */
  public void window(int width, boolean dark) {
    window(width, 800, dark);
  }

  void window(int width, int height, boolean dark) {
    call("Emulation.setDeviceMetricsOverride", "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    call("Emulation.setEmulatedMedia", "media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
        Map.of("name", "prefers-reduced-motion", "value", "reduce")));
  }

  /** Shows pages as they are on paper, of A4's width. */
  public void paper(boolean dark) {
    window(794, dark);
    call("Emulation.setEmulatedMedia", "media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")));
  }

  /** The browser's language, such as "ko-KR", from the next page on. */
  public void speaks(String language) {
    String agent = string("navigator.userAgent");
    call("Emulation.setUserAgentOverride", "userAgent", agent, "acceptLanguage", language);
  }

  /** The clock shows the time of that zone, such as "UTC". */
  public void livesIn(String zone) {
    call("Emulation.setTimezoneOverride", "timezoneId", zone);
  }

  public void offline(boolean offline) {
    call("Network.emulateNetworkConditions", "offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1);
  }

  /** Where files go that the pages give. */
  public void downloads(Path folder) {
    tools.call(null, "Browser.setDownloadBehavior", "behavior", "allow", "browserContextId", context, "downloadPath", folder.toAbsolutePath().toString());
  }

  /** Runs it in every page from the next one on, before the page's own scripts. */
  public void before(String script) {
    call("Page.addScriptToEvaluateOnNewDocument", "source", script);
  }

  // ---- What they do

  /** Goes to a path of the suite's server. */
  public void go(String path) {
    goTo(Suite.url() + path);
  }

  void goTo(String address) {
    call("Page.navigate", "url", address);
    Until.holds(() -> is("document.readyState === 'complete'"));
  }

  public void reload() {
    evaluate("window.before = true");
    call("Page.reload");
    Until.holds(() -> is("window.before === undefined && document.readyState === 'complete'"));
  }

  /** Clicks what has that role ("button", "link" ...) and accessible name, as soon as it is there. */
  public void click(String role, String name) {
    mouse(find(role, name), 1);
  }

  public void doubleClick(String role, String name) {
    mouse(find(role, name), 2);
  }

  /** Puts a text into the field of that name, in place of what is there. */
  public void fill(String name, String text) {
    focus(name);
    evaluate("document.activeElement.select?.()");
    call("Input.insertText", "text", text);
  }

  public void focus(String field) {
    focus(null, field);
  }

  public void focus(String role, String name) {
    call("DOM.focus", "backendNodeId", find(role, name));
  }

  /** Drags what one selector names with the mouse, and lets it go in the upper half of what the other one names. */
  public void drag(String from, String to) {
    Until.holds(() -> is("!!document.querySelector(\"" + from + "\") && !!document.querySelector(\"" + to + "\")"));
    double[] start = place(from, 0.5);
    double[] end = place(to, 0.25);
    mouse("mousePressed", start);
    mouse("mouseMoved", new double[] {(start[0] + end[0]) / 2, (start[1] + end[1]) / 2});
    mouse("mouseMoved", end);
    mouse("mouseReleased", end);
    evaluate("0"); // until they have been handled
  }

  private double[] place(String selector, double down) {
    JsonArray place = evaluate("(r => [r.left + r.width / 2, r.top + r.height * " + down + "])(document.querySelector(\"" + selector + "\").getBoundingClientRect())")
        .asJsonArray();
    return new double[] {place.getJsonNumber(0).doubleValue(), place.getJsonNumber(1).doubleValue()};
  }

  private void mouse(String type, double[] at) {
    tools.send(session, "Input.dispatchMouseEvent", "type", type, "x", at[0], "y", at[1], "button", "left", "buttons", type.equals("mouseReleased") ? 0 : 1,
        "clickCount", 1);
  }

  /** "Tab", "Enter", "Escape", "ArrowDown" ... or a character. */
  public void press(String key) {
    char first = key.toUpperCase().charAt(0);
    int code = KEYS.getOrDefault(key, Character.isLetterOrDigit(first) ? (int) first : 0);
    String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
    call("Input.dispatchKeyEvent", "type", text.isEmpty() ? "rawKeyDown" : "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text);
    call("Input.dispatchKeyEvent", "type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code);
  }

  /** Chooses files in the input that the selector names. */
  public void choose(String selector, Path... files) {
    Until.holds(() -> is("!!document.querySelector('" + selector + "')"));
    String object = call("Runtime.evaluate", "expression", "document.querySelector('" + selector + "')").getJsonObject("result").getString("objectId");
    call("DOM.setFileInputFiles", "objectId", object, "files", Stream.of(files).map(f -> f.toAbsolutePath().toString()).toList());
  }

  private void mouse(int node, int clicks) {
    call("DOM.scrollIntoViewIfNeeded", "backendNodeId", node);
    JsonArray quad = call("DOM.getContentQuads", "backendNodeId", node).getJsonArray("quads").getJsonArray(0);
    double x = (quad.getJsonNumber(0).doubleValue() + quad.getJsonNumber(4).doubleValue()) / 2;
    double y = (quad.getJsonNumber(1).doubleValue() + quad.getJsonNumber(5).doubleValue()) / 2;
    for (int click = 1; click <= clicks; click++) // without a pause between them
      for (String type : List.of("mousePressed", "mouseReleased"))
        tools.send(session, "Input.dispatchMouseEvent", "type", type, "x", x, "y", y, "button", "left", "clickCount", click);
    evaluate("0"); // until they have been handled
  }

  // ---- What they see

  /** Waits until the page shows the text. */
  public void sees(String text) {
    holds("document.body.innerText.includes(" + quoted(text) + ")", "shows: " + text);
  }

  public void seesNoMore(String text) {
    holds("!document.body.innerText.includes(" + quoted(text) + ")", "no longer shows: " + text);
  }

  /** Waits until the address is that path. */
  public void isAt(String path) {
    holds("location.pathname + location.search === " + quoted(path), "is at " + path);
  }

  /** Waits until there is something of that role and name. */
  public void finds(String role, String name) {
    find(role, name);
  }

  /** Waits until a script's value is true. */
  public void holds(String script, String what) {
    try {
      Until.holds(() -> is(script));
    } catch (AssertionError e) {
      throw new AssertionError(what + "; but the page is " + string("location.href + '\\n' + document.body.innerText") + "\n" + watch.complaints(), e);
    }
  }

  /** What axe finds wrong with the page as it stands: rule and place. */
  public List<String> barriers() {
    call("Runtime.evaluate", "expression", Axe.SOURCE);
    JsonValue found = evaluate("axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))");
    return found.asJsonArray().getValuesAs(JsonString::getString);
  }

  /** Whether something reaches over the right edge. */
  public boolean scrollsSideways() {
    return is("document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** A picture of the whole page, as PNG. */
  public void picture(Path file) {
    write(file, call("Page.captureScreenshot", "captureBeyondViewport", true).getString("data"));
  }

  /** A small picture of what the window shows, as WebP. */
  void view(Path file) {
    write(file, call("Page.captureScreenshot", "format", "webp", "quality", 80).getString("data"));
  }

  private static void write(Path file, String data) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- How

  public String string(String script) {
    return evaluate(script) instanceof JsonString string ? string.getString() : null;
  }

  private boolean is(String script) {
    return evaluate(script) == JsonValue.TRUE;
  }

  /** A script's value; a promise's, if it is one. JSON's null where there is none, also because the page changes just now. */
  public JsonValue evaluate(String script) {
    try {
      JsonObject answer = call("Runtime.evaluate", "expression", script, "awaitPromise", true, "returnByValue", true);
      if (answer.containsKey("exceptionDetails")) return JsonValue.NULL; // a page that is being made
      return answer.getJsonObject("result").getOrDefault("value", JsonValue.NULL);
    } catch (IllegalStateException e) {
      if (e.getMessage().matches(".*(?:navigated|context was destroyed|Cannot find context).*")) return JsonValue.NULL; // one that is being left
      throw e;
    }
  }

  private int find(String role, String name) {
    int[] found = new int[1];
    try {
      Until.holds(() -> {
        List<JsonObject> nodes = query(role, name);
        if (nodes.size() == 1) found[0] = nodes.get(0).getInt("backendDOMNodeId");
        return nodes.size() == 1;
      });
    } catch (AssertionError e) {
      throw new AssertionError(query(role, name).size() + " of " + role + " \"" + name + "\" on " + string("location.href + '\\n' + document.body.innerText")
          + "\n" + watch.complaints(), e);
    }
    return found[0];
  }

  private List<JsonObject> query(String role, String name) {
    try {
      JsonObject document = call("Runtime.evaluate", "expression", "document").getJsonObject("result");
      return call("Accessibility.queryAXTree", "objectId", document.getString("objectId"), "accessibleName", name).getJsonArray("nodes")
          .getValuesAs(JsonObject.class).stream().filter(node -> !node.getBoolean("ignored"))
          .filter(node -> role == null ? FIELDS.contains(role(node)) : role(node).equals(role)).toList();
    } catch (IllegalStateException left) {
      return List.of(); // for another page
    }
  }

  private static String role(JsonObject node) {
    return node.containsKey("role") ? node.getJsonObject("role").getString("value") : "";
  }

  private JsonObject call(String method, Object... parameters) {
    return tools.call(session, method, parameters);
  }

  private static String quoted(String text) {
    return jakarta.json.Json.createValue(text).toString();
  }
}
