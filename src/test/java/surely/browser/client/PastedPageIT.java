package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;
import surely.test.server.Suite;

/** The page in the README works on another site, with only its two addresses changed. */
@ExtendWith(ArquillianExtension.class)
class PastedPageIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "elements": [
        {"type": "text", "name": "dish", "title": "Which dish?", "isRequired": true},
        {"type": "text", "name": "why"}]}""";

  @Test
  void theReadmesPageWorksWhenPasted() throws IOException {
    try (Site site = new Site();
        Browser ann = Browser.open()) {
      OpenSurvey lunch = site.survey(LUNCH, "{}");
      site.put("/lunch", ReadmePage.of(Suite.url(), lunch));
      ann.watch().allow(site.origin());
      ann.watch().tolerate("status of 422");
      ann.goTo(site.origin() + "/lunch");
      ann.fill("why", "Hungry");
      ann.click("button", "Send");
      ann.sees("dish: ");
      ann.reload();
      ann.holds("document.querySelector('[name=why]').value === 'Hungry'", "the answer is there");
      ann.fill("Which dish?", "Soup");
      ann.watch().loseReceipt();
      ann.doubleClick("button", "Send");
      ann.sees("Thank you.");
      ann.reload();
      ann.sees("Thank you.");
      assertThat(lunch.responses().size(), is(1));
      assertThat(
          lunch.responses().getJsonObject(0).getJsonObject("answers"),
          is(Api.object("{\"dish\": \"Soup\", \"why\": \"Hungry\"}")));
    }
  }
}
