package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Watch;
import surely.test.Until;

/** Measures the bytes, requests and seconds of a respondent's first visit. */
@ExtendWith(ArquillianExtension.class)
class FirstVisitIT {
  private static final int MOST_BYTES = 110_000;

  @Test
  void aFirstVisitIsSmallAndSoonUsable() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType());
    try (Browser warm = Browser.open()) {
      warm.go(lunch.page());
      warm.finds("button", "Next");
    }
    try (Browser ann = Browser.open()) {
      ann.before(
          "new MutationObserver(() => { if (!window.usable && "
              + "document.querySelector('.paper .question')) window.usable = performance.now(); })"
              + ".observe(document, {childList: true, subtree: true})");
      ann.go(lunch.page());
      ann.finds("button", "Next");
      Until.holds(() -> ann.watch().exchanges().stream().allMatch(e -> e.bytes() > 0));
      long bytes = ann.watch().exchanges().stream().mapToLong(Watch.Exchange::bytes).sum();
      System.out.printf(
          "A first visit to /s/{id}: %d requests, %,d bytes, usable after %s ms%n",
          ann.watch().exchanges().size(), bytes, ann.evaluate("Math.round(window.usable)"));
      assertThat(bytes, is(both(greaterThan(0L)).and(lessThan((long) MOST_BYTES))));
    }
  }
}
