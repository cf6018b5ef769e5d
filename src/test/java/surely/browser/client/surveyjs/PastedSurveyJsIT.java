package surely.browser.client.surveyjs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.client.Snippets;

/** The share dialog's page with SurveyJS works in an empty file. Here the site has npm's files. */
@ExtendWith(ArquillianExtension.class)
class PastedSurveyJsIT {
  private static final String LUNCH =
      """
      {"title": "Lunch <b>&</b> tea", "elements": [{"type": "text", "name": "dish"}]}""";

  @Test
  void thePageAsksTheSurvey() {
    try (SurveyJsSite site = new SurveyJsSite();
        Browser ann = Browser.open()) {
      OpenSurvey lunch = site.survey(LUNCH, "{}");
      String page = Snippets.of(lunch, "Lunch <b>&</b> tea", "surveyjs");
      site.site()
          .put(
              "/pasted",
              page.replace("https://unpkg.com/", "/npm/")
                  .replace("<meta charset", "<link rel=\"icon\" href=\"data:,\">\n<meta charset"));
      ann.watch().allow(site.site().origin());
      ann.goTo(site.site().origin() + "/pasted");
      ann.fill("dish", "Soup");
      ann.press("Tab");
      ann.doubleClick("button", "Complete");
      ann.sees("Thank you for completing the survey");
      assertThat(ann.string("document.title"), is("Lunch <b>&</b> tea"));
      assertThat(lunch.responses().size(), is(1));
    }
  }
}
