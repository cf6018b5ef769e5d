package surely.browser.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** The page updates its numbers while it is open, and says so if it can't. */
@ExtendWith(ArquillianExtension.class)
class ResultsLiveIT {
  /** Makes timers ten times as fast, so that one second shows that a page sends no request. */
  private static final String FAST =
      "(wait => window.setTimeout = (then, pause, ...more) => "
          + "wait(then, pause / 10, ...more))(setTimeout)";

  /** Waits for as long as a page takes for five requests. */
  private static final String FIVE_TURNS = "new Promise(over => setTimeout(over, 5 * 2000))";

  private final OpenSurvey lunch =
      OpenSurvey.of(
          """
      {"title": "Lunch", "elements": [{"type": "comment", "name": "why", "title": "Why"},
        {"type": "radiogroup", "name": "dish", "title": "Dish", "choices": ["Soup", "Rice"]},
        {"type": "dropdown", "name": "hour", "title": "Hour", "choicesMin": 1,
          "choicesMax": 24}]}""");

  @Test
  void whatAnotherAnswersShowsByItself() {
    try (Browser ann = Visitor.owner(lunch);
        Browser bob = Browser.open()) {
      ann.go(lunch.resultsPage());
      ann.sees("No responses yet");
      ann.evaluate("window.same = true");
      bob.go(lunch.page());
      bob.click("radio", "Rice");
      bob.click("button", "Send");
      bob.sees("Thank you");
      ann.front();
      showsDish(ann, "Rice 1 100%");
      for (int i = 2; i <= 4; i++) {
        lunch.answered("{\"dish\": \"Soup\"}");
        ann.sees(i + " responses");
      }
      showsDish(ann, "Soup 3 75%");
      ann.holds("window.same === true", "is the same page");
    }
  }

  @Test
  void thePageStaysWhereItIsReadWhileItGrows() {
    lunch.answered("{\"why\": \"first\", \"dish\": \"Soup\", \"hour\": 12}");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.window(360, false);
      ann.go(lunch.resultsPage());
      ann.finds("heading", "Dish");
      ann.evaluate("document.querySelector('[data-name=dish]').scrollIntoView()");
      String top =
          "Math.round(document.querySelector('[data-name=dish]').getBoundingClientRect().top) + 0";
      String before = ann.evaluate(top).toString();
      for (int i = 0; i < 3; i++)
        lunch.answered("{\"why\": \"line\\nline\\nline %d\"}".formatted(i));
      ann.sees("line 2");
      assertThat(ann.evaluate(top).toString(), is(before));
    }
  }

  @Test
  void whoDoesNotLookAsksNothingAndIsUpToDateWhenTheyLookAgain() {
    try (Browser ann = Visitor.owner(lunch)) {
      ann.before(FAST);
      ann.before(
          "(ask => window.fetch = (...what) => { window.asked++; return ask(...what); })(fetch)");
      ann.go(lunch.resultsPage());
      ann.sees("No responses yet");
      ann.evaluate(
          "window.asked = 0; Object.defineProperty(document, 'hidden', {get: () => "
              + "!window.looks, configurable: true})");
      lunch.answered("{\"dish\": \"Soup\"}");
      ann.evaluate(FIVE_TURNS);
      assertThat(ann.evaluate("asked").toString(), is("0"));
      ann.evaluate("window.looks = true; document.dispatchEvent(new Event('visibilitychange'))");
      ann.sees("1 response");
    }
  }

  @Test
  void offlineIsSaidAndTheNumbersMoveAgainWhenTheNetworkIsBack() {
    lunch.answered("{\"dish\": \"Soup\"}");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      ann.go(lunch.resultsPage());
      ann.sees("1 response");
      ann.offline(true);
      ann.sees("You are offline. These are the numbers of");
      showsDish(ann, "Soup 1 100%");
      lunch.answered("{\"dish\": \"Rice\"}");
      ann.offline(false);
      ann.sees("2 responses");
      ann.seesNoMore("You are offline.");
    }
  }

  @Test
  void aClosedSurveyIsNotAskedForAgain() {
    lunch.answered("{\"dish\": \"Soup\"}");
    lunch.close();
    try (Browser ann = Visitor.owner(lunch)) {
      ann.before(FAST);
      ann.go(lunch.resultsPage());
      ann.sees("Closed");
      ann.seesNoMore("Live");
      ann.evaluate(FIVE_TURNS);
      assertThat(asked(ann), is(1L));
    }
  }

  private static void showsDish(Browser browser, String row) {
    browser.holds(
        "document.querySelector('[data-name=dish]')?.innerText.replace(/\\s+/g, ' ').includes('"
            + row
            + "')",
        "shows " + row);
  }

  private long asked(Browser browser) {
    return browser.watch().count("GET", "/api/surveys/" + lunch.id() + "/results", 200);
  }
}
