package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;

/**
 * Answers that the survey computes follow the answers that they read, and do not replace what the
 * respondent has written since.
 */
@ExtendWith(ArquillianExtension.class)
class FollowingAnswersIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "elements": [
        {"type": "text", "inputType": "number", "name": "n", "title": "How many"},
        {"type": "text", "inputType": "number", "name": "each", "title": "Price",
          "defaultValue": 3},
        {"type": "text", "name": "sum", "title": "Sum", "setValueExpression": "{n} * {each}"},
        {"type": "text", "name": "word", "title": "Word", "setValueIf": "{n} > 5",
          "setValueExpression": "'many'"},
        {"type": "radiogroup", "name": "dish", "title": "Dish", "choices": ["Soup", "Rice"],
          "resetValueIf": "{n} = 6"},
        {"type": "paneldynamic", "name": "p", "title": "Guests", "panelCount": 2,
          "templateElements": [
          {"type": "text", "name": "x", "title": "First"},
          {"type": "text", "name": "y", "title": "Second",
            "setValueExpression": "{panel.x} + '!'"}]}]}""";

  @Test
  void theyFollowWhatTheyReadAndNothingElse() {
    OpenSurvey lunch = OpenSurvey.of(LUNCH);
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.click("radio", "Rice");
      ann.fill("How many", "2");
      has(ann, "sum", "6");
      ann.fill("Sum", "5");
      ann.fill("Word", "few");
      has(ann, "sum", "5");
      ann.evaluate("document.getElementById('_2Fp_2F1_2Fx').focus()");
      ann.press("E");
      has(ann, "p_2F1_2Fy", "E!");
      has(ann, "p_2F0_2Fy", "");
      has(ann, "sum", "5");
      ann.holds(
          "document.querySelectorAll('input:checked').length === 1", "the dish is still picked");
      ann.fill("How many", "6");
      has(ann, "sum", "18");
      has(ann, "word", "many");
      ann.holds(
          "document.querySelectorAll('input:checked').length === 0",
          "the dish is not picked any more");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    assertThat(
        lunch.responses().getJsonObject(0).getJsonObject("answers"),
        is(
            Api.object(
                """
        {"n": 6, "each": 3, "sum": "18", "word": "many", "p": [{}, {"x": "E", "y": "E!"}]}""")));
  }

  private static void has(Browser browser, String field, String value) {
    browser.holds(
        "document.getElementById('_2F%s').value === '%s'".formatted(field, value),
        field + " is " + value);
  }
}
