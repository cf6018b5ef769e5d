package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** What the share dialog offers works when it is pasted into an empty file of another site. */
@ExtendWith(ArquillianExtension.class)
class SnippetsIT {
  private static final String TITLE = "Lunch & <b>\"tea\"</b>";
  private static final String LUNCH =
      """
      {"title": "Lunch & <b>\\"tea\\"</b>", "elements": [
        {"type": "text", "name": "dish"}, {"type": "comment", "name": "why"}]}""";

  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theLinkLeadsToTheSurvey() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open()) {
      paste(ann, Snippets.of(lunch, TITLE, "link"));
      ann.goTo(site.origin() + "/pasted");
      ann.click("link", TITLE);
      ann.fill("dish", "Soup");
      ann.click("button", "Send");
      ann.sees("Thank you");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @Test
  void theFrameIsAlwaysAsHighAsTheSurvey() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser ann = Browser.open()) {
      paste(ann, Snippets.of(lunch, TITLE, "frame"));
      try (Browser frame = ann.frame(() -> ann.goTo(site.origin() + "/pasted"), "")) {
        frame.finds("textbox", "dish");
        isAsHigh(ann, frame);
        frame.evaluate("document.querySelector('textarea').style.height = '900px'");
        isAsHigh(ann, frame);
        frame.fill("dish", "Soup");
        frame.click("button", "Send");
        frame.sees("Thank you");
        isAsHigh(ann, frame);
        assertThat(
            ann.string("document.querySelector('iframe').title + document.title"), is(TITLE));
        assertThat(lunch.responses().size(), is(1));
      }
    }
  }

  @Test
  void eachIsCopiedByAClick() {
    OpenSurvey lunch = site.survey(LUNCH, "{}");
    try (Browser owner = Visitor.owner(lunch)) {
      owner.evaluate(
          "navigator.clipboard.writeText = text => Promise.resolve(window.copied = text)");
      owner.click("button", "Share: " + TITLE);
      for (String name : new String[] {"Link", "Frame", "Page with SurveyJS"}) {
        owner.click("DisclosureTriangle", name);
        owner.click("button", "Copy: " + name);
        owner.holds(
            "window.copied === "
                + "[...document.querySelectorAll('details[open] textarea')].at(-1).value",
            "it is copied: " + name);
      }
      owner.click("button", "Copy");
      owner.holds("window.copied === location.origin + '" + lunch.page() + "'", "the link, too");
    }
  }

  /** Only what can work is offered. */
  @Test
  void whatIsOfferedDependsOnTheSettings() {
    isOffered(site.survey(LUNCH, "{}"), "link,frame,surveyjs", false);
    isOffered(OpenSurvey.of(LUNCH), "link,frame,surveyjs", true);
    isOffered(site.survey(LUNCH, "{\"respondents\": \"members\"}"), "link", false);
    isOffered(site.survey(LUNCH, "{\"respondents\": \"invited\"}"), "", false);
  }

  private static void isOffered(OpenSurvey survey, String names, boolean warned) {
    try (Browser owner = Visitor.owner(survey)) {
      owner.click("button", "Share: " + TITLE);
      owner.finds("heading", "Share");
      assertThat(
          owner.string(
              "[...document.querySelectorAll('dialog textarea')]"
                  + ".map(area => area.id.replace('snippet-', '')).join()"),
          is(names));
      assertThat(
          owner
              .evaluate("document.querySelector('dialog').innerText.includes('None is named yet')")
              .toString(),
          is(String.valueOf(warned)));
    }
  }

  private void paste(Browser browser, String snippet) {
    browser.watch().allow(site.origin());
    site.put("/pasted", "<link rel=\"icon\" href=\"data:,\">" + snippet);
  }

  private static void isAsHigh(Browser browser, Browser frame) {
    String height = frame.string("String(Math.ceil(document.body.getBoundingClientRect().height))");
    browser.holds(
        "document.querySelector('iframe').offsetHeight === " + height, "it is as high: " + height);
    // The frame is drawn by a process of its own, which hears of its new height after the page.
    frame.holds("document.documentElement.scrollHeight <= innerHeight", "nothing is cut off");
  }
}
