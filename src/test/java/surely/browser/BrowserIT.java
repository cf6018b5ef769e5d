package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Browsers leave nothing behind in the Chromium that all tests share. */
@ExtendWith(ArquillianExtension.class)
class BrowserIT {

  @Test
  void theFirstTabTakesTheProfileWithIt() {
    int before = profiles();
    try (Browser ann = Browser.open()) {
      try (Browser second = ann.tab()) {
        second.go("/login");
      }
      ann.go("/login");
      assertThat(profiles(), is(before + 1));
    }
    assertThat(profiles(), is(before));
  }

  private static int profiles() {
    return Chromium.shared()
        .tools()
        .call(null, "Target.getBrowserContexts")
        .getJsonArray("browserContextIds")
        .size();
  }
}
