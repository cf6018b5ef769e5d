package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import surely.test.Until;
import surely.test.server.Suite;

/**
 * Somebody with a browser: one tab, with its own cookies and storage. Closing it fails if the
 * browser has reported any error. Every wait ends after 30 s.
 */
public final class Browser implements AutoCloseable {
  private static final Map<String, Integer> KEYS =
      Map.of(
          "Tab",
          9,
          "Enter",
          13,
          "Escape",
          27,
          " ",
          32,
          "ArrowLeft",
          37,
          "ArrowUp",
          38,
          "ArrowRight",
          39,
          "ArrowDown",
          40,
          "Home",
          36);
  private static final List<String> DOMAINS =
      List.of("Runtime", "Log", "Network", "Page", "DOM", "Accessibility");
  private final DevTools tools;
  private final String profile;
  private final boolean isFirst;

  /** The process that ends with this tab; null if it is shared. */
  private final Chromium own;

  /** Null for a frame, which is closed with its tab. */
  private final String target;

  private final Tab tab;
  private final Mouse mouse;
  private final AccessibilityTree elements;
  private final Watch watch;

  private Browser(
      DevTools tools,
      String profile,
      boolean isFirst,
      Chromium own,
      String target,
      String session) {
    this.tools = tools;
    this.profile = profile;
    this.isFirst = isFirst;
    this.own = own;
    this.target = target;
    tab = new Tab(tools, session);
    mouse = new Mouse(tab);
    elements = new AccessibilityTree(tab);
    watch = new Watch(tools, session);
    tools.listen(session, watch);
  }

  private static Browser tab(DevTools tools, String profile, boolean isFirst, Chromium own) {
    Object[] place =
        profile == null
            ? new Object[] {"url", "about:blank"}
            : new Object[] {"url", "about:blank", "browserContextId", profile};
    String target = tools.call(null, "Target.createTarget", place).getString("targetId");
    String session =
        tools
            .call(null, "Target.attachToTarget", "targetId", target, "flatten", true)
            .getString("sessionId");
    var browser = new Browser(tools, profile, isFirst, own, target, session);
    for (String domain : DOMAINS) browser.call(domain + ".enable");
    browser.window(1280, false);
    browser.speaks("en-US");
    return browser;
  }

  /** A new profile. */
  public static Browser open() {
    return open(Chromium.shared());
  }

  static Browser open(Chromium chromium) {
    return tab(
        chromium.tools(),
        chromium.tools().call(null, "Target.createBrowserContext").getString("browserContextId"),
        true,
        null);
  }

  /** A process of its own, with the profile in this folder. Closing the tab ends it. */
  public static Browser open(Path profile) {
    Chromium own = Chromium.with(profile);
    return tab(own.tools(), null, false, own);
  }

  /** Another tab of the same profile. */
  public Browser tab() {
    return tab(tools, profile, false, null);
  }

  /**
   * The frame with a page of another site that an action opens in this tab.
   *
   * @param before a script that runs in each page of the frame before its own scripts
   */
  public Browser frame(Runnable action, String before) {
    var opened = new CompletableFuture<Browser>();
    tools.listen(
        tab.session(),
        watch.andThen(
            (method, event) -> {
              if (method.equals("Target.attachedToTarget"))
                opened.complete(framed(event.getString("sessionId"), before));
            }));
    call(
        "Target.setAutoAttach",
        "autoAttach",
        true,
        "waitForDebuggerOnStart",
        true,
        "flatten",
        true);
    action.run();
    return opened.orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Chromium starts the frame when it is told to, so that nothing is missed. */
  private Browser framed(String session, String before) {
    var frame = new Browser(tools, profile, false, null, null, session);
    frame.watch.allow(watch);
    for (String domain : DOMAINS) frame.tab.send(domain + ".enable");
    frame.tab.send("Page.addScriptToEvaluateOnNewDocument", "source", before);
    frame.tab.send("Runtime.runIfWaitingForDebugger");
    return frame;
  }

  /** Brings this tab to the front. Chromium draws no other tab. */
  public void front() {
    call("Page.bringToFront");
  }

  /** Closes the tab. Closing the first tab disposes of the profile, so close it last. */
  @Override
  public void close() {
    if (own != null) own.close();
    else if (isFirst) tools.call(null, "Target.disposeBrowserContext", "browserContextId", profile);
    else if (target != null) tools.call(null, "Target.closeTarget", "targetId", target);
    assertThat("what the browser complained of", watch.complaints(), empty());
  }

  /** Records the requests of the tab, and tells which errors it may report. */
  public Watch watch() {
    return watch;
  }

  // ---- Settings

  /**
   * Gives the window this width and a height of 800 px, and the light or the dark colour scheme.
   */
  public void window(int width, boolean dark) {
    window(width, 800, dark);
  }

  public void window(int width, int height, boolean dark) {
    call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        height,
        "deviceScaleFactor",
        1,
        "mobile",
        false);
    call(
        "Emulation.setEmulatedMedia",
        "media",
        "",
        "features",
        List.of(
            Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
            Map.of("name", "prefers-reduced-motion", "value", "reduce")));
  }

  /** Shows pages as they are printed, with the width of A4. */
  public void paper(boolean dark) {
    window(794, dark);
    call(
        "Emulation.setEmulatedMedia",
        "media",
        "print",
        "features",
        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")));
  }

  /** Sets the browser's language, such as "ko-KR", from the next page on. */
  public void speaks(String language) {
    String agent = string("navigator.userAgent");
    call("Emulation.setUserAgentOverride", "userAgent", agent, "acceptLanguage", language);
  }

  /** Sets the browser's time zone, such as "UTC". */
  public void livesIn(String zone) {
    call("Emulation.setTimezoneOverride", "timezoneId", zone);
  }

  public void offline(boolean offline) {
    call(
        "Network.emulateNetworkConditions",
        "offline",
        offline,
        "latency",
        0,
        "downloadThroughput",
        -1,
        "uploadThroughput",
        -1);
  }

  /** Sets the folder of downloads. */
  public void downloads(Path folder) {
    tools.call(
        null,
        "Browser.setDownloadBehavior",
        "behavior",
        "allow",
        "browserContextId",
        profile,
        "downloadPath",
        folder.toAbsolutePath().toString());
  }

  /** Runs a script in every page from the next one on, before the page's own scripts. */
  public void before(String script) {
    call("Page.addScriptToEvaluateOnNewDocument", "source", script);
  }

  // ---- Actions

  /** Goes to a path of the suite's server. */
  public void go(String path) {
    goTo(Suite.url() + path);
  }

  public void goTo(String address) {
    call("Page.navigate", "url", address);
    Until.holds(() -> tab.is("document.readyState === 'complete'"));
  }

  public void reload() {
    evaluate("window.before = true");
    call("Page.reload");
    Until.holds(() -> tab.is("window.before === undefined && document.readyState === 'complete'"));
  }

  /**
   * Clicks the element of this role ("button", "link" ...) and accessible name, as soon as it
   * exists.
   */
  public void click(String role, String name) {
    click(role, name, 1);
  }

  public void doubleClick(String role, String name) {
    click(role, name, 2);
  }

  /** Replaces the text in the field of this name. */
  public void fill(String name, String text) {
    focus(name);
    evaluate("document.activeElement.select?.()");
    type(text);
  }

  public void focus(String field) {
    focus(null, field);
  }

  public void focus(String role, String name) {
    call("DOM.focus", "backendNodeId", find(role, name));
  }

  /** Types into what has the focus, in place of what is selected there. */
  public void type(String text) {
    call("Input.insertText", "text", text);
  }

  /** Moves the mouse over the selector's element, which may be in a frame. */
  public void hover(String over) {
    mouse.hover(over);
  }

  /**
   * Drags the first selector's element with the mouse and drops it in the upper half of the
   * other's. Both may be in a frame.
   */
  public void drag(String from, String to) {
    mouse.drag(from, to);
  }

  /** Turns the mouse wheel over the selector's element. */
  public void wheel(String over) {
    mouse.wheel(over);
  }

  /** Presses a key: "Tab", "Enter", "Escape", "ArrowDown" ... or a character. */
  public void press(String key) {
    char first = key.toUpperCase(Locale.ROOT).charAt(0);
    int code = KEYS.getOrDefault(key, Character.isLetterOrDigit(first) ? (int) first : 0);
    String text = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
    call(
        "Input.dispatchKeyEvent",
        "type",
        text.isEmpty() ? "rawKeyDown" : "keyDown",
        "key",
        key,
        "code",
        key,
        "windowsVirtualKeyCode",
        code,
        "text",
        text);
    call(
        "Input.dispatchKeyEvent",
        "type",
        "keyUp",
        "key",
        key,
        "code",
        key,
        "windowsVirtualKeyCode",
        code);
  }

  /** Chooses files in the input that the selector names. */
  public void choose(String selector, Path... files) {
    Until.holds(() -> tab.is("!!document.querySelector('" + selector + "')"));
    String object =
        call("Runtime.evaluate", "expression", "document.querySelector('" + selector + "')")
            .getJsonObject("result")
            .getString("objectId");
    call(
        "DOM.setFileInputFiles",
        "objectId",
        object,
        "files",
        Stream.of(files).map(f -> f.toAbsolutePath().toString()).toList());
  }

  private void click(String role, String name, int clicks) {
    told(
        "hits " + role + " \"" + name + "\"",
        () -> mouse.click(() -> elements.find(role, name), clicks));
  }

  private int find(String role, String name) {
    int[] found = new int[1];
    told("has one " + role + " \"" + name + "\"", () -> found[0] = elements.find(role, name));
    return found[0];
  }

  // ---- Checks

  /** Waits until the page shows the text. */
  public void sees(String text) {
    holds("document.body.innerText.includes(" + quoted(text) + ")", "shows: " + text);
  }

  public void seesNoMore(String text) {
    holds("!document.body.innerText.includes(" + quoted(text) + ")", "no longer shows: " + text);
  }

  /** Waits until the browser is at this path. */
  public void isAt(String path) {
    holds("location.pathname + location.search === " + quoted(path), "is at " + path);
  }

  /** Waits until there is an element of this role and name. */
  public void finds(String role, String name) {
    find(role, name);
  }

  /**
   * Waits until the script's value is true. The script may throw an exception until then.
   *
   * @param what says what was expected, if the test fails
   */
  public void holds(String script, String what) {
    try {
      Until.holds(() -> tab.is(script));
    } catch (AssertionError e) {
      throw failure(what + tab.exception(script).map(thrown -> ", threw " + thrown).orElse(""), e);
    }
  }

  private void told(String what, Runnable action) {
    try {
      action.run();
    } catch (AssertionError e) {
      throw failure(what, e);
    }
  }

  /** Says what was expected, and what the page shows. */
  private AssertionError failure(String what, AssertionError cause) {
    return new AssertionError(
        what
            + "; but the page is "
            + string("location.href + '\\n' + document.body.innerText")
            + "\n"
            + watch.complaints(),
        cause);
  }

  /**
   * The accessibility violations that axe finds in the page, each with its rule and its place. The
   * rule that names contain what is shown is off by default, because axe calls it experimental.
   */
  public List<String> barriers() {
    call("Runtime.evaluate", "expression", Axe.SOURCE);
    JsonValue found =
        evaluate(
            "axe.run({rules: {'label-content-name-mismatch': {enabled: true}}})"
                + ".then(r => r.violations.flatMap(v => v.nodes.map(n => "
                + "v.id + ': ' + n.html + ' ' + n.failureSummary)))");
    return found.asJsonArray().getValuesAs(JsonString::getString);
  }

  /** Whether the page is wider than the window. */
  public boolean scrollsSideways() {
    return tab.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth")
        == JsonValue.TRUE;
  }

  /** Saves a picture of the whole page, as PNG. */
  public void picture(Path file) {
    write(file, call("Page.captureScreenshot", "captureBeyondViewport", true).getString("data"));
  }

  /** Saves a small picture of what the window shows, as WebP. */
  public void view(Path file) {
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

  // ---- Scripts

  public String string(String script) {
    return tab.string(script);
  }

  /** Like {@link Tab#evaluate}. */
  public JsonValue evaluate(String script) {
    return tab.evaluate(script);
  }

  private JsonObject call(String method, Object... parameters) {
    return tab.call(method, parameters);
  }

  private static String quoted(String text) {
    return jakarta.json.Json.createValue(text).toString();
  }
}
