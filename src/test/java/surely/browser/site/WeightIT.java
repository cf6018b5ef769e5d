package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Watch.Exchange;

/** How many bytes a page loads over the network, headers included. */
@ExtendWith(ArquillianExtension.class)
class WeightIT {
  private static final long FIRST = 60_000;
  private static final long AGAIN = 15_000;

  @Test
  void theFrontPageIsLightAndTheNextTimeLighter() {
    try (Browser nobody = Browser.open()) {
      long first = weight(nobody, "/");
      long again = weight(nobody, "/") - first;
      System.out.printf("WEIGHT of /: %,d bytes, %,d the next time%n", first, again);
      assertThat(first, lessThan(FIRST));
      assertThat(again, lessThan(AGAIN));
    }
  }

  /** The bytes that the page has loaded so far. */
  private static long weight(Browser browser, String page) {
    browser.go(page);
    browser.finds("link", "Get started");
    return browser.watch().exchanges().stream().mapToLong(Exchange::bytes).sum();
  }
}
