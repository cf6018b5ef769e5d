package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;

/** Slips of the hand send nothing and change nothing. */
@ExtendWith(ArquillianExtension.class)
class AnswerSlipsIT {
  private static final String SURVEY =
      """
      {"title": "Lunch", "elements": [{"type": "text", "name": "name", "title": "Name"},
        {"type": "radiogroup", "name": "dish", "title": "Dish", "choices": ["soup"]},
        {"type": "text", "name": "n", "title": "Number", "inputType": "number"},
        {"type": "comment", "name": "more", "title": "More"}]}""";

  @Test
  void enterInALineSendsNothing() {
    OpenSurvey lunch = OpenSurvey.of(SURVEY);
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.fill("Name", "Ann");
      ann.press("Enter");
      ann.click("radio", "soup");
      ann.press("Enter");
      ann.fill("Number", "3");
      ann.press("Enter");
      ann.fill("More", "one");
      ann.press("Enter");
      ann.holds("document.activeElement.value === 'one\\n'", "there is a new line");
      assertThat(lunch.responses().size(), is(0));

      ann.focus("button", "Send");
      ann.press("Enter");
      ann.sees("Thank you");
    }
    assertThat(answers(lunch).getString("name"), is("Ann"));
  }

  @Test
  void theWheelChangesNoNumber() {
    OpenSurvey lunch = OpenSurvey.of(SURVEY);
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.fill("Number", "1111111");
      ann.holds("document.activeElement.type === 'number'", "it has the focus");
      ann.wheel("input[type=number]");
      ann.holds("document.activeElement.type !== 'number'", "the wheel has arrived");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    assertThat(answers(lunch).getInt("n"), is(1111111));
  }

  @Test
  void aNumberOfMoreDigitsThanAreKeptIsNotSentAsAnother() {
    OpenSurvey lunch = OpenSurvey.of(SURVEY);
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      for (String digits :
          new String[] {
            "9007199254740993", "12345678901234567", "0.12345678901234567", "-1.0000000000000001"
          }) {
        ann.fill("Number", digits);
        ann.click("button", "Send");
        ann.sees("This number has too many digits. Use at most 15.");
        ann.holds(
            "document.querySelector('input[type=number]').value === '" + digits + "'",
            "what was typed is still there");
        ann.fill("Number", "1");
        ann.seesNoMore("too many digits");
      }
      ann.fill("Number", "9007199254740991");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    assertThat(answers(lunch).getJsonNumber("n").longValueExact(), is(9007199254740991L));
  }

  /** The last number is above its label, and nothing scrolls sideways. */
  @Test
  void aScaleFromZeroToTenIsOneLineOnAPhone() {
    OpenSurvey nps =
        OpenSurvey.of(
            """
        {"elements": [{"type": "rating", "name": "r", "title": "Recommend?", "rateMin": 0,
          "rateMax": 10, "minRateDescription": "Not at all likely",
          "maxRateDescription": "Extremely likely"},
          {"type": "rating", "name": "s", "title": "Long", "rateMin": 1, "rateMax": 20,
          "minRateDescription": "Never", "maxRateDescription": "Always"}]}""");
    try (Browser ann = Browser.open()) {
      for (int width : new int[] {320, 360, 768}) {
        ann.window(width, false);
        ann.go(nps.page());
        ann.sees("Not at all likely");
        ann.sees("20 – Always");
        ann.holds(
            "new Set([...document.querySelectorAll('.even .choice')].map(one => "
                + "one.getBoundingClientRect().top)).size === 1",
            "one line at " + width);
        ann.holds(
            "[...document.querySelectorAll('.even .choice')].every(one => "
                + "one.getBoundingClientRect().width >= 20)",
            "wide enough at " + width);
        ann.holds(
            "document.querySelector('.even .choice:last-child').getBoundingClientRect()"
                + ".right - document.querySelector('.even .ends').getBoundingClientRect()"
                + ".right < 8",
            "the end of the scale stands over what it means, at " + width);
        assertThat(ann.scrollsSideways(), is(false));
      }
    }
  }

  private static JsonObject answers(OpenSurvey asked) {
    return asked.responses().getJsonObject(0).getJsonObject("answers");
  }
}
