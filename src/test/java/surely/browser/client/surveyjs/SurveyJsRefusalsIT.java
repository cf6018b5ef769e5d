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

/** What the server refuses is shown by SurveyJS, and the survey is not completed. */
@ExtendWith(ArquillianExtension.class)
class SurveyJsRefusalsIT {
  private static final String SLOTS =
      """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "slot", "choices": ["noon", "one"]},
        {"type": "checkbox", "name": "days", "choices": ["Monday", "Friday"]},
        {"type": "text", "name": "dish"}]}""";

  /** survey-core does not know minLength, so only the server checks it. */
  private static final String LENGTHS =
      """
      {"pages": [
        {"elements": [
          {"type": "text", "name": "a/b~c", "valueName": "x/y~z", "minLength": 3},
          {"type": "matrixdropdown", "name": "plan", "rows": ["1", "0"],
            "columns": [{"name": "note", "cellType": "text", "minLength": 3}]},
          {"type": "matrixdynamic", "name": "more", "rowCount": 2,
            "columns": [{"name": "what", "cellType": "comment", "minLength": 3}]},
          {"type": "multipletext", "name": "place",
            "items": [{"name": "street"}, {"name": "city", "minLength": 3}]},
          {"type": "paneldynamic", "name": "guests", "panelCount": 2,
            "templateElements": [{"type": "text", "name": "who", "minLength": 3}]}]},
        {"elements": [{"type": "text", "name": "end"}]}]}""";

  private static final String HOSTILE =
      "<img src=x onerror=window.owned=1><script>window.owned=2</script>{q}";

  private final SurveyJsSite site = new SurveyJsSite();

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void errorsOfTheServerAreShownAtTheirQuestions(SurveyJs version) {
    OpenSurvey survey = site.survey(LENGTHS, "{}");
    try (Browser ann = somebody()) {
      site.open(ann, version, survey);
      ann.evaluate(
          "survey.data = {'x/y~z': 'ab', plan: {1: {note: 'long'}, 0: {note: 'ab'}},"
              + "more: [{what: 'long'}, {what: 'ab'}], place: {street: 'a', city: 'ab'},"
              + "guests: [{who: 'Anna'}, {who: 'Al'}], end: 'a'}; survey.currentPageNo = 1");
      ann.click("button", "Complete");
      ann.holds("survey.currentPageNo === 0", "the page with the errors is shown");
      ann.holds(
          "document.activeElement.value === 'ab'",
          "the first question with an error has the focus");
      assertThat(
          ann.string(
              "[survey.getQuestionByName('a/b~c'),"
                  + "...survey.getQuestionByName('plan').visibleRows.map(r => r.cells[0].question),"
                  + "...survey.getQuestionByName('more').visibleRows.map(r => r.cells[0].question),"
                  + "...survey.getQuestionByName('place').items.map(i => i.editor),"
                  + "...survey.getQuestionByName('guests').panels.map(p => p.questions[0])]"
                  + ".map(q => q.errors.length).join('')"),
          is("101010101"));
      ann.sees("at least 3");
      assertThat(ann.string("survey.state + completions"), is("running0"));
      assertThat(survey.responses().size(), is(0));

      ann.evaluate(
          "survey.data = {'x/y~z': 'abc'}; survey.currentPageNo = 1; survey.completeLastPage()");
      ann.holds("survey.state === 'completed'", "it is sent");
      assertThat(
          survey.responses().getJsonObject(0).getJsonObject("answers"),
          is(Api.object("{\"x/y~z\": \"abc\"}")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChoiceThatIsGoneIsTakenOutAndDisabled(SurveyJs version) {
    OpenSurvey lunch =
        site.survey(
            SLOTS, "{\"choiceLimits\": {\"slot\": {\"noon\": 1}, \"days\": {\"Friday\": 1}}}");
    try (Browser ann = somebody()) {
      site.open(ann, version, lunch);
      ann.click("radio", "noon");
      ann.click("checkbox", "Monday");
      ann.click("checkbox", "Friday");
      lunch.answered("{\"slot\": \"noon\", \"days\": [\"Friday\"]}");
      ann.click("button", "Complete");
      ann.sees("no places left");
      assertThat(ann.string("JSON.stringify(survey.data)"), is("{\"days\":[\"Monday\"]}"));
      ann.fill("dish", "Soup"); // after which SurveyJS evaluates its conditions
      ann.press("Tab");
      areDisabled(ann);
      ann.click("radio", "one");
      ann.click("button", "Complete");
      ann.holds("survey.state === 'completed'", "it is sent");
      assertThat(
          lunch.responses().getJsonObject(1).getJsonObject("answers"),
          is(Api.object("{\"slot\": \"one\", \"days\": [\"Monday\"], \"dish\": \"Soup\"}")));
    }
    try (Browser bob = somebody()) {
      site.open(bob, version, lunch);
      areDisabled(bob);
      bob.evaluate("response.save({slot: 'noon'})");
      bob.reload();
      SurveyJsSite.isDrawn(bob);
      bob.sees("A choice that you had picked has no places left.");
      assertThat(bob.string("JSON.stringify(survey.data)"), is("{}"));
    }
  }

  private static void areDisabled(Browser browser) {
    browser.holds(
        "[...document.querySelectorAll('input:disabled')].map(i => i.value).join() === "
            + "'noon,Friday'",
        "the choices are disabled");
  }

  @ParameterizedTest
  @EnumSource
  void theLastPlaceWentToSomebodyElse(SurveyJs version) {
    OpenSurvey lunch = site.survey(SLOTS, "{\"responseLimit\": 1}");
    try (Browser ann = somebody()) {
      site.open(ann, version, lunch);
      ann.click("radio", "noon");
      lunch.answered("{\"slot\": \"one\"}");
      ann.click("button", "Complete");
      isRefused(ann, "All places are taken.");
      ann.reload();
      SurveyJsSite.isDrawn(ann);
      isRefused(ann, "All places are taken.");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSurveyThatWasClosedMeanwhileSaysSo(SurveyJs version) {
    OpenSurvey lunch = site.survey(SLOTS, "{}");
    try (Browser ann = somebody()) {
      site.open(ann, version, lunch);
      lunch.close();
      ann.click("button", "Complete");
      isRefused(ann, "The survey is closed.");
      assertThat(lunch.responses().size(), is(0));
    }
  }

  private static void isRefused(Browser browser, String text) {
    browser.sees(text);
    assertThat(
        browser.string("[survey.state, survey.readOnly, completions].join()"),
        is("running,true,0"));
  }

  @ParameterizedTest
  @EnumSource
  void hostileTextsAreTexts(SurveyJs version) {
    OpenSurvey survey =
        site.survey(
            """
            {"title": "%1$s", "description": "%1$s", "elements": [
              {"type": "text", "name": "q", "title": "Say it", "validators": [
                {"type": "regex", "regex": "^\\\\p{L}+$", "text": "%1$s"}]},
              {"type": "text", "name": "r", "title": "%1$s", "minLength": 3},
              {"type": "checkbox", "name": "c", "title": "%1$s", "choices": ["%1$s", "b"]}]}"""
                .formatted(HOSTILE),
            "{\"choiceLimits\": {\"c\": {\"%s\": 1}}}".formatted(HOSTILE));
    try (Browser ann = somebody()) {
      site.open(ann, version, survey);
      String answers = "{c: ['%s', 'b'], r: '%s'}".formatted(quoted(), quoted());
      ann.evaluate("survey.data = " + answers);
      survey.answered("{\"c\": [\"" + HOSTILE + "\"]}");
      ann.evaluate("survey.completeLastPage()");
      ann.sees("no places left");
      ann.sees("<script>window.owned=2</script>");
      ann.evaluate("survey.completeLastPage()");
      ann.holds("survey.state === 'completed'", "it is sent");
      assertThat(ann.string("String(window.owned)"), is("undefined"));
      assertThat(survey.responses().size(), is(2));
    }
  }

  private static String quoted() {
    return HOSTILE.replace("'", "\\'");
  }

  @ParameterizedTest
  @EnumSource
  void aSiteThatIsNotNamedGetsNothing(SurveyJs version) {
    OpenSurvey elsewhere = OpenSurvey.of(SLOTS, "{\"origins\": [\"https://www.example.org\"]}");
    try (Browser ann = somebody()) {
      ann.watch().tolerate("CORS policy");
      ann.watch().tolerate("net::ERR_FAILED");
      site.visit(ann, version, elsewhere, "");
      ann.holds(
          "performance.getEntriesByType('resource').some(r => r.name.endsWith('/form'))",
          "it is asked");
      assertThat(
          ann.string("typeof window.response + document.getElementById('survey').innerText"),
          is("undefined"));
      assertThat(elsewhere.responses().size(), is(0));
    }
  }

  private static Browser somebody() {
    Browser browser = Browser.open();
    browser.watch().tolerate("status of 4");
    return browser;
  }
}
