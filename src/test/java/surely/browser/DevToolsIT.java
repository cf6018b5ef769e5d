package surely.browser;

import static java.time.Duration.ofSeconds;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** If Chromium crashes, tests fail at once and say so, and do not wait for its results. */
class DevToolsIT {

  @Test
  void aCrashFailsTheCommandThatWaitsAndEveryLaterOne() {
    try (Chromium chromium = Chromium.start()) {
      assertTimeout(ofSeconds(15), () -> isGone(chromium, "Browser.crash"));
      assertTimeout(ofSeconds(15), () -> isGone(chromium, "Browser.getVersion"));
    }
  }

  @Test
  void aListenerThatFailsIsNamed() {
    try (Chromium chromium = Chromium.start()) {
      chromium
          .tools()
          .listen(
              "",
              (method, event) -> {
                throw new IllegalArgumentException("no listener for " + method);
              });
      assertThat(
          isGone(chromium, "Target.setDiscoverTargets", "discover", true),
          containsString("no listener for Target."));
    }
  }

  private static String isGone(Chromium chromium, String method, Object... parameters) {
    String message =
        assertThrows(
                UncheckedIOException.class, () -> chromium.tools().call(null, method, parameters))
            .getMessage();
    assertThat(message, containsString("Chromium has gone"));
    return message;
  }
}
