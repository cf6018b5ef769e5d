package surely.browser;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import surely.test.Until;

/**
 * The mouse in a tab. A click hits its target or nothing: if the target moves meanwhile, the click
 * is tried again.
 */
final class Mouse {
  /**
   * The place in the tab of the first element of a selector in the page or, if there is none, in a
   * frame; undefined if there is no such element.
   */
  private static final String FIND =
      """
      (selector => [window, ...Array.from(frames)]
        .filter(({document}) => document.querySelector(selector))
        .map(({document, frameElement}) => {
          const box = document.querySelector(selector).getBoundingClientRect();
          const frame = frameElement?.getBoundingClientRect() ?? {left: 0, top: 0};
          const {width, height} = box;
          return {left: box.left + frame.left, top: box.top + frame.top, width, height};
        })[0])("%s")""";

  /**
   * Keeps presses outside of this element and its labels away from the page, until a click hits
   * them. aimed() removes the guard and says whether a click did.
   */
  private static final String GUARD =
      """
      function() {
        const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'];
        const targets = [this, ...this.labels ?? []];
        let isHit = false;
        const check = event => {
          if (isHit) return;
          if (targets.some(target => event.composedPath().includes(target))) {
            isHit = event.type === 'click';
          } else {
            event.preventDefault();
            event.stopImmediatePropagation();
          }
        };
        types.forEach(type => addEventListener(type, check, true));
        window.aimed = () => {
          types.forEach(type => removeEventListener(type, check, true));
          return isHit;
        };
      }""";

  private final Tab tab;

  Mouse(Tab tab) {
    this.tab = tab;
  }

  /**
   * Clicks an element this many times without a pause. As with a person's double click, the second
   * click hits whatever is there by then.
   *
   * @param element finds the element anew for each attempt, and returns its backend node id
   */
  void click(IntSupplier element, int clicks) {
    Until.holds(() -> hits(element.getAsInt(), clicks));
  }

  private boolean hits(int element, int clicks) {
    double[] at;
    try {
      at = aim(element);
    } catch (IllegalStateException gone) { // or is hidden by now
      return false;
    }
    CompletableFuture<?> released = null;
    for (int click = 1; click <= clicks; click++) {
      send("mousePressed", at, click);
      released = send("mouseReleased", at, click);
    }
    released.exceptionally(left -> null).join();
    // null: the click has led to another page
    return tab.evaluate("window.aimed?.()") != JsonValue.FALSE;
  }

  private double[] aim(int element) {
    tab.call("DOM.scrollIntoViewIfNeeded", "backendNodeId", element);
    JsonArray quad =
        tab.call("DOM.getContentQuads", "backendNodeId", element)
            .getJsonArray("quads")
            .getJsonArray(0);
    String object =
        tab.call("DOM.resolveNode", "backendNodeId", element)
            .getJsonObject("object")
            .getString("objectId");
    tab.call("Runtime.callFunctionOn", "objectId", object, "functionDeclaration", GUARD);
    return new double[] {
      (number(quad, 0) + number(quad, 4)) / 2, (number(quad, 1) + number(quad, 5)) / 2
    };
  }

  /** Moves to the middle of the selector's element, which may be in a frame. */
  void hover(String over) {
    Until.holds(() -> tab.is("!!" + FIND.formatted(over)));
    send("mouseMoved", place(over, 0.5), 1);
  }

  /**
   * Drags the first selector's element and drops it in the upper half of the other's. Both may be
   * in a frame.
   */
  void drag(String from, String to) {
    Until.holds(() -> tab.is("!!" + FIND.formatted(from) + " && !!" + FIND.formatted(to)));
    double[] start = place(from, 0.5);
    double[] end = place(to, 0.25);
    send("mousePressed", start, 1);
    send("mouseMoved", new double[] {(start[0] + end[0]) / 2, (start[1] + end[1]) / 2}, 1);
    send("mouseMoved", end, 1);
    send("mouseReleased", end, 1).join();
  }

  /** Turns the wheel by one notch, downwards, over the selector's element. */
  void wheel(String over) {
    double[] at = place(over, 0.5);
    tab.call(
        "Input.dispatchMouseEvent",
        "type",
        "mouseWheel",
        "x",
        at[0],
        "y",
        at[1],
        "deltaX",
        0,
        "deltaY",
        100);
  }

  private double[] place(String selector, double down) {
    JsonArray place =
        tab.evaluate(
                "(r => [r.left + r.width / 2, r.top + r.height * "
                    + down
                    + "])("
                    + FIND.formatted(selector)
                    + ")")
            .asJsonArray();
    return new double[] {number(place, 0), number(place, 1)};
  }

  private static double number(JsonArray array, int at) {
    return array.getJsonNumber(at).doubleValue();
  }

  private CompletableFuture<JsonObject> send(String type, double[] at, int click) {
    return tab.send(
        "Input.dispatchMouseEvent",
        "type",
        type,
        "x",
        at[0],
        "y",
        at[1],
        "button",
        "left",
        "buttons",
        type.equals("mouseReleased") ? 0 : 1,
        "clickCount",
        click);
  }
}
