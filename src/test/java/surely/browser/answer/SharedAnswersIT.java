package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.api.Api;

/**
 * Questions that share one answer: each shows and writes its own part of it, and the results count
 * it once.
 */
@ExtendWith(ArquillianExtension.class)
class SharedAnswersIT {
  private static final String CITY =
      """
      {"title": "Travel", %s "elements": [
        {"type": "radiogroup", "name": "country", "title": "Country",
          "choices": ["Korea", "Germany"]},
        {"type": "radiogroup", "name": "cityKR", "title": "City in Korea", "valueName": "city",
          "visibleIf": "{country} = 'Korea'", "isRequired": true,
         "choices": ["Seoul", "Busan"]},
        {"type": "radiogroup", "name": "cityDE", "title": "City in Germany", "valueName": "city",
          "visibleIf": "{country} = 'Germany'", "isRequired": true,
         "choices": ["Berlin", "Bonn"]}]}""";

  @Test
  void theOneThatIsShownIsAnswered() {
    OpenSurvey travel = OpenSurvey.of(CITY.formatted(""));
    try (Browser ann = Browser.open()) {
      ann.go(travel.page());
      ann.click("radio", "Germany");
      ann.click("radio", "Bonn");
      send(ann);
      sent(travel, "{\"country\": \"Germany\", \"city\": \"Bonn\"}");
    }
    try (Browser owner = Visitor.owner(travel)) {
      owner.go(travel.resultsPage());
      owner.holds(
          "document.querySelector('[data-name=cityDE]')?.innerText.includes('1 answer')",
          "the German city has the answer");
      owner.holds(
          "!document.querySelector('[data-name=cityKR]').innerText.includes('1 answer')",
          "the Korean one has not");
    }
  }

  @Test
  void asItIsHiddenItIsClearedAndTheOtherOneAsks() {
    OpenSurvey travel = OpenSurvey.of(CITY.formatted("\"clearInvisibleValues\": \"onHidden\","));
    try (Browser ann = Browser.open()) {
      ann.go(travel.page());
      ann.click("radio", "Korea");
      ann.click("radio", "Busan");
      ann.click("radio", "Germany");
      ann.click("button", "Send");
      ann.sees("Please answer this");
      ann.click("radio", "Berlin");
      send(ann);
    }
    sent(travel, "{\"country\": \"Germany\", \"city\": \"Berlin\"}");
  }

  @Test
  void wordsStayWhileAnotherQuestionShowsThem() {
    OpenSurvey survey =
        OpenSurvey.of(
            """
        {"title": "Words", "clearInvisibleValues": "onHidden", "elements": [
          {"type": "text", "name": "s", "title": "Shown", "valueName": "v"},
          {"type": "checkbox", "name": "a", "title": "More", "choices": ["hide"]},
          {"type": "text", "name": "h", "title": "Hidden", "valueName": "v",
            "visibleIf": "{a} empty"}]}""");
    try (Browser ann = Browser.open()) {
      ann.go(survey.page());
      ann.fill("Hidden", "mine");
      ann.holds("document.getElementById('_2Fv').value === 'mine'", "the other one shows it");
      ann.click("checkbox", "hide");
      send(ann);
    }
    sent(survey, "{\"v\": \"mine\", \"a\": [\"hide\"]}");
  }

  @Test
  void listsAndPanelsHoldWhatEachOfTheirQuestionsAdds() {
    OpenSurvey survey =
        OpenSurvey.of(
            """
        {"title": "Lists", "elements": [
          {"type": "checkbox", "name": "x", "title": "Fruit", "valueName": "list",
            "choices": ["apple", "pear"]},
          {"type": "checkbox", "name": "y", "title": "Nuts", "valueName": "list",
            "choices": ["almond", "walnut"]},
          {"type": "paneldynamic", "name": "p1", "title": "Names", "valueName": "people",
            "panelCount": 2, "templateElements": [
            {"type": "text", "name": "n", "title": "Name"}]},
          {"type": "paneldynamic", "name": "p2", "title": "Ages", "valueName": "people",
            "templateElements": [
            {"type": "text", "name": "n", "title": "Name again", "readOnly": true},
            {"type": "text", "name": "age", "title": "Age", "inputType": "number"}]},
          {"type": "matrixdropdown", "name": "m1", "title": "Left", "valueName": "m", "rows": ["r"],
            "columns": [{"name": "c", "cellType": "text"}]},
          {"type": "matrixdropdown", "name": "m2", "title": "Right", "valueName": "m",
            "rows": ["r"], "columns": [{"name": "d", "cellType": "text"}]}]}""");
    try (Browser ann = Browser.open()) {
      ann.go(survey.page());
      ann.click("checkbox", "pear");
      ann.click("checkbox", "walnut");
      ann.click("checkbox", "apple");
      ann.click("checkbox", "pear");
      type(ann, "people_2F0_2Fn", "A");
      type(ann, "people_2F_3D2_2F1_2Fage", "5");
      type(ann, "people_2F1_2Fn", "B");
      type(ann, "m_2Fr_2Fc", "x");
      type(ann, "m_2F_3D2_2Fr_2Fd", "y");
      ann.holds(
          "new Set([...document.querySelectorAll('[id]')].map(e => "
              + "e.id)).size === document.querySelectorAll('[id]').length",
          "each has an id of its own");
      ann.holds(
          "document.getElementById('_2Fpeople_2F_3D2_2F0_2Fn').value === 'A'",
          "the name shows in both");
      send(ann);
    }
    sent(
        survey,
        """
        {"list": ["walnut", "apple"], "people": [{"n": "A"}, {"age": 5, "n": "B"}],
          "m": {"r": {"c": "x", "d": "y"}}}""");
  }

  private static void type(Browser browser, String field, String key) {
    browser.evaluate("document.getElementById('_2F%s').focus()".formatted(field));
    browser.press(key);
  }

  private static void send(Browser browser) {
    browser.click("button", "Send");
    browser.sees("Thank you");
  }

  private static void sent(OpenSurvey survey, String answers) {
    assertThat(
        survey.responses().getJsonObject(0).getJsonObject("answers"), is(Api.object(answers)));
  }
}
