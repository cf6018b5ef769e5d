package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;
import surely.test.server.Suite;

/** A survey in a frame of another site sends one response, and tells its height and its end. */
@ExtendWith(ArquillianExtension.class)
class EmbedIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "pages": [
        {"elements": [{"type": "text", "name": "dish"}]},
        {"elements": [{"type": "comment", "name": "why"}, {"type": "comment", "name": "how"},
          {"type": "rating", "name": "taste"}]}]}""";

  /** Notes the messages of the frame. */
  static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>A site</title>
      <link rel="icon" href="data:,">
      <script>
      window.seen = [];
      addEventListener('message', ({origin, data}) => seen.push({...data, origin}));
      </script>
      <iframe src="%s/s/%s?embed" title="Survey" style="width: 100%%; height: 60px"></iframe>
      </html>
      """;

  /** Notes to whom the frame sends its messages. */
  private static final String SPY =
      "const around = parent; window.told = []; window.parent = {postMessage(message, target) {"
          + "told.push(target); around.postMessage(message, target); }};";

  private static final String NO_STORAGE =
      "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})";

  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void itHasNoHeaderAndTellsItsHeightAndItsEnd() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open();
        Browser frame = framed(ann, lunch, SPY)) {
      frame.finds("textbox", "dish");
      assertThat(
          frame.evaluate("document.querySelectorAll('.top, .bottom').length").toString(), is("0"));
      isTold(ann, frame, lunch, null);
      int first = height(ann);
      frame.click("button", "Next");
      frame.finds("textbox", "how");
      isTold(ann, frame, lunch, null);
      assertThat("a longer page", height(ann), is(greaterThan(first)));
      frame.fill("why", "Hungry");
      frame.click("button", "Send");
      frame.sees("Thank you");
      isTold(ann, frame, lunch, "sent");
      assertThat(
          frame.evaluate("told.every(to => to === '" + site.origin() + "')").toString(),
          is("true"));
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @Test
  void aSiteThatIsNotNamedGetsNoFrameAndNoMessage() {
    OpenSurvey elsewhere =
        OpenSurvey.of(LUNCH, "{\"origins\": [\"https://www.example.org\", \"http://localhost\"]}");
    try (Browser ann = Browser.open()) {
      ann.watch().tolerate("frame-ancestors");
      try (Browser frame = framed(ann, elsewhere, "")) {
        frame.holds("location.protocol === 'chrome-error:'", "the frame is refused");
      }
      assertThat(ann.evaluate("seen.length").toString(), is("0"));
    }
  }

  @Test
  void aDoubleClickAndALostAnswerAreOneResponse() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open();
        Browser frame = framed(ann, lunch, "")) {
      fillIn(frame);
      frame.watch().loseReceipt();
      frame.doubleClick("button", "Send");
      isSentOnce(ann, frame, lunch);
    }
  }

  @Test
  void offlineItIsSentWhenTheNetworkIsBack() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open();
        Browser frame = framed(ann, lunch, "")) {
      frame.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      fillIn(frame);
      frame.offline(true);
      frame.click("button", "Send");
      frame.sees("You are offline.");
      frame.offline(false);
      isSentOnce(ann, frame, lunch);
    }
  }

  /** The storage of a frame is apart from that of the server's own pages, but stays. */
  @Test
  void aReloadInTheMiddleAndAnotherTabAreTheSameRespondent() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open()) {
      try (Browser frame = framed(ann, lunch, "")) {
        fillIn(frame);
      }
      try (Browser other = ann.tab();
          Browser frame = framed(other, lunch, "")) {
        frame.holds(
            "document.querySelector('textarea')?.value === 'Hungry'", "the answers are there");
        frame.click("button", "Send");
        isSentOnce(other, frame, lunch);
      }
      ann.front();
      ann.holds("seen.at(-1).end === 'sent'", "the first tab is told");
      try (Browser frame = ann.frame(ann::reload, "")) {
        isSentOnce(ann, frame, lunch);
      }
    }
  }

  @Test
  void withoutStorageItSendsOnce() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open();
        Browser frame = framed(ann, lunch, NO_STORAGE)) {
      fillIn(frame);
      frame.watch().loseReceipt();
      frame.doubleClick("button", "Send");
      isSentOnce(ann, frame, lunch);
    }
  }

  @Test
  void theLastPlaceWentToSomebodyElse() {
    OpenSurvey lunch = site.survey(LUNCH, "{\"responseLimit\": 1}");
    try (Browser ann = Browser.open();
        Browser frame = framed(ann, lunch, "")) {
      frame.watch().tolerate("status of 409");
      fillIn(frame);
      lunch.answered("{\"dish\": \"Rice\"}");
      frame.click("button", "Send");
      frame.sees("This survey is full");
      isTold(ann, frame, lunch, "survey-full");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  private Browser framed(Browser browser, OpenSurvey survey, String before) {
    site.put("/framed", PAGE.formatted(Suite.url(), survey.id()));
    browser.watch().allow(site.origin());
    return browser.frame(() -> browser.goTo(site.origin() + "/framed"), before);
  }

  private static void fillIn(Browser frame) {
    frame.fill("dish", "Soup");
    frame.click("button", "Next");
    frame.fill("why", "Hungry");
  }

  private static void isSentOnce(Browser browser, Browser frame, OpenSurvey survey) {
    frame.sees("Thank you");
    browser.holds("seen.at(-1).end === 'sent'", "the page is told");
    assertThat(survey.responses().size(), is(1));
    assertThat(
        survey.responses().getJsonObject(0).getJsonObject("answers"),
        is(Api.object("{\"dish\": \"Soup\", \"why\": \"Hungry\"}")));
  }

  /** The last message has the height of what the frame shows now. */
  private static void isTold(Browser browser, Browser frame, OpenSurvey survey, String end) {
    int height =
        Integer.parseInt(
            frame.string("String(Math.ceil(document.body.getBoundingClientRect().height))"));
    browser.holds(
        "JSON.stringify(seen.at(-1)) === JSON.stringify({surely: '%s', height: %d, end: %s, "
                .formatted(survey.id(), height, end == null ? null : "'" + end + "'")
            + "origin: '%s'})".formatted(Suite.url()),
        "the page is told");
  }

  private static int height(Browser browser) {
    return Integer.parseInt(browser.string("String(seen.at(-1).height)"));
  }
}
