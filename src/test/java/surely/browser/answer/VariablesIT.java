package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;

/** Variables that the link to a survey sets. */
@ExtendWith(ArquillianExtension.class)
class VariablesIT {
  private final OpenSurvey survey =
      OpenSurvey.of(
          """
      {"title": "Visit", "variables": {"source": "web", "visits": 0},
       "calculatedValues": [{"name": "from", "expression": "{source}", "includeIntoResult": true}],
       "elements": [{"type": "text", "name": "again",
         "title": "What is new, after {visits} visits?", "visibleIf": "{visits} > 1",
         "isRequired": true},
         {"type": "text", "name": "mail", "title": "Was the mail clear?",
           "visibleIf": "{source} = 'mail'"},
           {"type": "text", "name": "more", "title": "Anything else?"}]}""");

  @Test
  void theLinkGivesThemAndTheyStayWithWhatHasBeenAnswered() {
    try (Browser ann = Browser.open()) {
      ann.go(survey.page() + "?source=mail&visits=3&from=me&constructor=x");
      ann.fill("What is new, after 3 visits?", "The door");
      ann.go("/login");
      ann.go(survey.page());
      ann.fill("Was the mail clear?", "Yes");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    sent("{\"again\": \"The door\", \"mail\": \"Yes\", \"from\": \"mail\"}");
  }

  @Test
  void withoutThemTheDefaultsCount() {
    try (Browser ann = Browser.open()) {
      ann.go(survey.page());
      ann.fill("Anything else?", "No");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    sent("{\"more\": \"No\", \"from\": \"web\"}");
  }

  private void sent(String answers) {
    assertThat(
        survey.responses().getJsonObject(0).getJsonObject("answers"), is(Api.object(answers)));
  }
}
