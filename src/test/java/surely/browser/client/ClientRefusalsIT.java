package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;
import surely.test.server.Suite;

/** What the server refuses is told to a page of another site so that it can show it. */
@ExtendWith(ArquillianExtension.class)
class ClientRefusalsIT {
  private static final String SLOTS =
      """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "slot", "choices": ["a", "b"]},
        {"type": "text", "name": "a/b~c", "validators": [{"type": "regex", "regex": "^A",
          "text": "It begins with A."}]}]}""";

  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void errorsAreToldByQuestionAndTheAnswersStay() {
    OpenSurvey lunch = site.survey(SLOTS, "{}");
    try (Browser ann = somebody()) {
      site.open(ann, lunch);
      ann.evaluate("response.save({'a/b~c': 'Bob'})");
      assertThat(refused(ann, "undefined"), is("invalid-input 422 false a/b~c: It begins with A."));
      assertThat(
          ann.string("response.state + ' ' + response.problem.type"), is("open invalid-input"));
      ann.reload();
      ann.holds("window.response?.kept.answers['a/b~c'] === 'Bob'", "the answers are still there");
      ann.evaluate("response.submit({'a/b~c': 'Ann'})");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @Test
  void aChoiceThatIsGoneIsToldAndAnotherIsTaken() {
    OpenSurvey lunch = site.survey(SLOTS, "{\"choiceLimits\": {\"slot\": {\"a\": 1}}}");
    try (Browser ann = somebody()) {
      site.open(ann, lunch);
      lunch.answered("{\"slot\": \"a\"}");
      assertThat(
          refused(ann, "{slot: 'a'}"), is("choice-full 409 false slot: \"a\" has no places left."));
      assertThat(ann.string("response.form.gone.slot.join()"), is("a"));
      ann.evaluate("response.submit({slot: 'b'})");
      assertThat(lunch.responses().size(), is(2));
    }
  }

  @Test
  void theLastPlaceWentToSomebodyElse() {
    OpenSurvey lunch = site.survey(SLOTS, "{\"responseLimit\": 1}");
    try (Browser ann = somebody()) {
      site.open(ann, lunch);
      assertThat(ann.evaluate("response.form.refused").toString(), is("null"));
      lunch.answered("{\"slot\": \"a\"}");
      assertThat(refused(ann, "{}"), is("survey-full 409 true "));
      ann.reload();
      ann.holds("window.response?.form.refused === 'survey-full'", "it is told at once");
    }
  }

  @Test
  void aSurveyThatWasClosedMeanwhileSaysSo() {
    OpenSurvey lunch = site.survey(SLOTS, "{}");
    try (Browser ann = somebody()) {
      site.open(ann, lunch);
      lunch.close();
      assertThat(refused(ann, "{}"), is("survey-not-open 409 true "));
    }
  }

  @Test
  void aMemberRespondsByTokenAndOnlyOnceAlsoFromAnotherBrowser() {
    OpenSurvey lunch = site.survey(SLOTS, "{\"respondents\": \"members\"}");
    String bob = Api.ofSuite().signUp().token();
    String eve = Api.ofSuite().signUp().token();
    try (Browser laptop = somebody();
        Browser phone = somebody()) {
      site.visit(laptop, lunch, "");
      laptop.holds("window.refused?.type === 'log-in-needed'", "a member is needed");
      site.visit(laptop, lunch, "&token=" + bob);
      laptop.holds("!!window.response", "Bob is known by his token");
      laptop.evaluate("response.save({slot: 'a'})");
      laptop.holds("response.isSaved", "the server has it");
      String id = laptop.string("response.id");

      phone.front();
      site.visit(phone, lunch, "&token=" + bob);
      phone.holds("window.response?.kept.answers.slot === 'a'", "Bob's answers have followed him");
      assertThat(phone.string("response.id"), is(id));
      site.visit(phone, lunch, "&token=" + eve);
      phone.holds(
          "!!window.response && response.kept.answers === null", "Eve has answers of her own");
      site.visit(phone, lunch, "&token=" + bob);
      phone.holds("window.response?.kept.answers.slot === 'a'", "Bob's are still there");
      phone.evaluate("response.another()"); // another id, as that of a browser that knows nothing

      laptop.front();
      laptop.evaluate("response.submit()");
      phone.front();
      assertThat(refused(phone, "{slot: 'b'}"), is("already-responded 409 true "));
    }
    assertThat(lunch.responses().size(), is(1));
  }

  @Test
  void anInvitationCountsOnce() {
    OpenSurvey lunch = site.survey(SLOTS, "{\"respondents\": \"invited\"}");
    String path = lunch.invitation();
    String invitation = path.substring(path.indexOf("invitation=") + "invitation=".length());
    try (Browser ann = somebody()) {
      site.visit(ann, lunch, "");
      ann.holds("window.refused?.type === 'invitation-needed'", "an invitation is needed");
      site.visit(ann, lunch, "&invitation=none");
      ann.holds("window.refused?.type === 'invitation-unknown'", "it is not one");
      site.visit(ann, lunch, "&invitation=" + invitation);
      ann.holds("!!window.response", "it is one");
      ann.evaluate("response.save({slot: 'a'})");
      ann.holds("response.isSaved", "the server has it");
      ann.evaluate("response.submit()");
    }
    assertThat(lunch.responses().size(), is(1));
  }

  /** The page is not told more than that there was no answer, and nothing is stored. */
  @Test
  void aSiteThatIsNotNamedGetsNothing() {
    OpenSurvey closed = OpenSurvey.of(SLOTS);
    OpenSurvey elsewhere = OpenSurvey.of(SLOTS, "{\"origins\": [\"https://www.example.org\"]}");
    try (Browser ann = somebody()) {
      ann.watch().tolerate("CORS policy");
      ann.watch().tolerate("net::ERR_FAILED");
      for (OpenSurvey survey : new OpenSurvey[] {closed, elsewhere}) {
        site.visit(ann, survey, "");
        ann.holds("seen.includes('away no-answer')", "there is no answer");
        assertThat(
            ann.string(
                "fetch('%s/api/surveys/%s/responses/' + crypto.randomUUID(), {method: 'PUT', "
                        .formatted(Suite.url(), survey.id())
                    + "headers: {'Content-Type': 'application/json'}, body: '{\"answers\": {}}'})"
                    + ".then(() => 'answered', () => 'nothing')"),
            is("nothing"));
        assertThat(ann.evaluate("!!window.response").toString(), is("false"));
        assertThat(survey.responses().size(), is(0));
      }
    }
  }

  private static Browser somebody() {
    Browser browser = Browser.open();
    browser.watch().tolerate("status of 4");
    return browser;
  }

  /** How these answers are refused: type, status, whether it is final, and the errors. */
  private static String refused(Browser browser, String answers) {
    return browser.string(
        "response.submit(%s).then(() => 'sent', problem => ".formatted(answers)
            + "[problem.type, problem.status, problem.isFinal, "
            + "problem.errors.map(e => e.question + ': ' + e.message).join()].join(' '))");
  }
}
