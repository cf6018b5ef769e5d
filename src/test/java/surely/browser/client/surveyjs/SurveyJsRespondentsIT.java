package surely.browser.client.surveyjs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;

/** A member and somebody with an invitation respond once by SurveyJS, also in two browsers. */
@ExtendWith(ArquillianExtension.class)
class SurveyJsRespondentsIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "elements": [{"type": "text", "name": "dish"}]}""";

  private final SurveyJsSite site = new SurveyJsSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void aMemberRespondsByTokenOnce(SurveyJs version) {
    OpenSurvey lunch = site.survey(LUNCH, "{\"respondents\": \"members\"}");
    respondsOnce(version, lunch, "&token=" + Api.ofSuite().signUp().token());
  }

  @ParameterizedTest
  @EnumSource
  void anInvitationCountsOnce(SurveyJs version) {
    OpenSurvey lunch = site.survey(LUNCH, "{\"respondents\": \"invited\"}");
    respondsOnce(version, lunch, lunch.invitation().replaceFirst(".*(?=invitation=)", "&"));
  }

  private void respondsOnce(SurveyJs version, OpenSurvey lunch, String options) {
    try (Browser laptop = Browser.open();
        Browser phone = Browser.open()) {
      phone.watch().tolerate("status of 4"); // what it sends is refused
      laptop.watch().tolerate("/progress"); // a member has none yet
      for (Browser browser : new Browser[] {phone, laptop}) {
        browser.front();
        site.open(browser, version, lunch, options);
      }
      laptop.fill("dish", "Soup");
      laptop.press("Tab");
      laptop.doubleClick("button", "Complete");
      laptop.sees("Thank you");
      phone.front();
      phone.fill("dish", "Rice");
      phone.press("Tab");
      phone.click("button", "Complete");
      phone.sees("You have responded already");
      assertThat(phone.string("survey.state + completions"), is("running0"));
    }
    assertThat(lunch.responses().size(), is(1));
    assertThat(
        lunch.responses().getJsonObject(0).getJsonObject("answers"),
        is(Api.object("{\"dish\": \"Soup\"}")));
  }
}
