package surely.browser.client.surveyjs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;

/** SurveyJS completes a survey once, when its response is stored, whatever happens. */
@ExtendWith(ArquillianExtension.class)
class SurveyJsOnceIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "completedHtml": "<p>Thank you, {name}.</p>",
       "variables": {"meal": "lunch"}, "pages": [
        {"elements": [{"type": "text", "name": "name"}]},
        {"elements": [{"type": "text", "name": "dish"},
          {"type": "text", "name": "why",
            "visibleIf": "{dish} = 'Soup' and {meal} = 'lunch'"}]}]}""";

  private static final String LOSES_THE_ANSWER =
      "const real = fetch; fetch = (a, o) => !/responses\\/[^/]{36}$/.test(a) ? real(a, o)"
          + " : real(a, o).then(() => { window.answered = true; return new Promise(() => {}); })";

  private final SurveyJsSite site = new SurveyJsSite();
  private final OpenSurvey lunch = site.survey(LUNCH, "{}");

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void aDoubleClickAndALostAnswerAreOneResponse(SurveyJs version) {
    try (Browser ann = Browser.open()) {
      fillIn(ann, version);
      ann.watch().loseReceipt();
      ann.doubleClick("button", "Complete");
      isSentOnce(ann);
    }
  }

  /** A double click on a slow page, or a trigger beside it. */
  @ParameterizedTest
  @EnumSource
  void completingTwiceAtOnceCompletesOnce(SurveyJs version) {
    try (Browser ann = Browser.open()) {
      fillIn(ann, version);
      ann.evaluate("survey.doComplete(); survey.doComplete(); survey.tryComplete(); null");
      isSentOnce(ann);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsNotCompletedBeforeTheReceiptIsThere(SurveyJs version) {
    try (Browser ann = Browser.open()) {
      fillIn(ann, version);
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      ann.offline(true);
      ann.click("button", "Complete");
      ann.sees("Your answers are safe here");
      assertThat(
          ann.string("[survey.state, survey.readOnly, completions].join()"), is("running,true,0"));
      assertThat(lunch.responses().size(), is(0));
      ann.offline(false);
      isSentOnce(ann);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReloadGoesOnAtItsPageAndThenWithTheSending(SurveyJs version) {
    try (Browser ann = Browser.open()) {
      fillIn(ann, version);
      ann.reload();
      SurveyJsSite.isDrawn(ann);
      assertThat(
          ann.string("survey.currentPageNo + JSON.stringify(survey.data)"),
          is("1{\"name\":\"Ann\",\"dish\":\"Soup\",\"why\":\"Hungry\"}"));
      ann.evaluate(LOSES_THE_ANSWER);
      ann.click("button", "Complete");
      ann.holds("window.answered === true", "the server has answered, but the page does not know");
      assertThat(ann.string("survey.state + completions"), is("running0"));
      ann.reload();
      isSentOnce(ann);
    }
  }

  @ParameterizedTest
  @EnumSource
  void offlineItIsSentWhenTheBrowserIsOpenedAgain(SurveyJs version) {
    try (Browser first = Browser.open()) {
      try (Browser ann = first.tab()) {
        ann.front();
        fillIn(ann, version);
        ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
        ann.offline(true);
        ann.click("button", "Complete");
        ann.sees("Your answers are safe here");
      }
      first.front();
      site.open(first, version, lunch);
      isSentOnce(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoTabsAreOneRespondent(SurveyJs version) {
    try (Browser ann = Browser.open();
        Browser other = ann.tab()) {
      for (Browser tab : List.of(ann, other)) tab.watch().anotherTabSends();
      ann.front();
      site.open(ann, version, lunch);
      other.front();
      fillIn(other, version);
      ann.front();
      ann.holds(
          "survey.data.dish === 'Soup' && survey.currentPageNo === 1",
          "the first tab has what the second one has");
      ann.click("button", "Complete");
      isSentOnce(ann);
      other.front();
      isSentOnce(other);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAnswersOfHiddenQuestionsAreNotSent(SurveyJs version) {
    try (Browser ann = Browser.open()) {
      fillIn(ann, version);
      ann.fill("dish", "Rice");
      ann.press("Tab");
      ann.click("button", "Complete");
      ann.sees("Thank you, Ann.");
      assertThat(
          lunch.responses().getJsonObject(0).getJsonObject("answers"),
          is(Api.object("{\"name\": \"Ann\", \"dish\": \"Rice\"}")));
    }
  }

  private void fillIn(Browser ann, SurveyJs version) {
    site.open(ann, version, lunch);
    ann.fill("name", "Ann");
    ann.click("button", "Next");
    ann.fill("dish", "Soup");
    ann.press("Tab");
    ann.fill("why", "Hungry");
    ann.press("Tab");
  }

  /** It is completed, also after a reload, and there is one response. */
  private void isSentOnce(Browser ann) {
    ann.sees("Thank you, Ann.");
    assertThat(
        ann.string("[survey.state, survey.readOnly, completions].join()"), is("completed,false,1"));
    ann.reload();
    ann.sees("Thank you");
    assertThat(lunch.responses().size(), is(1));
    assertThat(
        lunch.responses().getJsonObject(0).getJsonObject("answers"),
        is(Api.object("{\"name\": \"Ann\", \"dish\": \"Soup\", \"why\": \"Hungry\"}")));
  }
}
