package surely.browser.answer;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;

/**
 * Long lists are searched, long pages and questions show how far one has got, and the title and the
 * message of an error are in sight.
 */
@ExtendWith(ArquillianExtension.class)
class LongSurveysIT {
  private static final String NOT_SEEN =
      "(([top, bottom]) => top < 0 || bottom > innerHeight)("
          + "['.asked', '.error'].map(one => document.querySelector('.question:has(.error) ' + one)"
          + ".getBoundingClientRect()).flatMap(({top, bottom}, i) => i ? [bottom] : [top]))";

  @Test
  void sixtyChoicesAreSearched() {
    OpenSurvey cities = OpenSurvey.of(sixty("checkbox", false));
    try (Browser ann = Browser.open()) {
      ann.go(cities.page());
      ann.finds("searchbox", "Search 60 choices");
      ann.holds(shows(10), "the first ones are shown");
      ann.fill("Search 60 choices", "cite 4"); // as in Cité 4, 40 to 49
      ann.holds(shows(11), "what is found is shown");
      ann.click("checkbox", "Cité 42");
      ann.fill("Search 60 choices", "nowhere");
      ann.sees("No choice matches.");
      ann.holds(shows(1), "what is picked stays");
      ann.click("checkbox", "Cité 42");
      ann.holds(shows(1), "and can be picked again");
      ann.click("checkbox", "Cité 42");
      assertThat(ann.barriers(), is(empty()));
      ann.fill("Search 60 choices", " ");
      ann.click("button", "Show all 60");
      ann.holds(shows(60), "all are shown");
      ann.holds("document.activeElement.value === 'Cité 11'", "the focus goes on");
      ann.holds(
          "[...document.querySelectorAll('.question *')].every(one => "
              + "one.scrollHeight <= one.clientHeight || getComputedStyle(one).overflowY !== "
              + "'auto')",
          "nothing scrolls inside of the page");
      ann.sees("Saved."); // or the response may come before what is being saved
      ann.click("button", "Send");
      ann.sees("Thank you");
      assertThat(
          cities.responses().getJsonObject(0).getJsonObject("answers").toString(),
          is("{\"city\":[\"Cité 42\"]}"));
    }
  }

  @Test
  void theTitleAndTheMessageOfALongQuestionAreInSight() {
    OpenSurvey cities = OpenSurvey.of(sixty("radiogroup", true));
    try (Browser ann = Browser.open()) {
      ann.window(360, 500, false);
      ann.go(cities.page());
      ann.click("button", "Show all 60");
      ann.click("button", "Send");
      ann.sees("Please fix 1 answer:");
      ann.holds("!(" + NOT_SEEN + ")", "title and message are in sight");
      ann.holds("!!document.activeElement.closest('.question:has(.error)')", "the focus is in it");
    }
  }

  @Test
  void aLongPageShowsHowManyQuestionsAreAnswered() {
    OpenSurvey long9 =
        OpenSurvey.of(
            "{\"elements\": ["
                + IntStream.rangeClosed(1, 9)
                    .mapToObj("{\"type\": \"text\", \"name\": \"q%d\"}"::formatted)
                    .collect(joining(","))
                + "]}");
    try (Browser ann = Browser.open()) {
      ann.go(long9.page());
      ann.sees("0 of 9 answered");
      ann.fill("q3", "x");
      ann.sees("1 of 9 answered");
      ann.evaluate("scrollTo(0, document.body.scrollHeight)");
      ann.holds(
          "document.querySelector('.progress').getBoundingClientRect().top === 0",
          "it stays in sight");
      ann.focus("q1");
      ann.holds(
          "document.activeElement.getBoundingClientRect().top >= "
              + "document.querySelector('.progress').getBoundingClientRect().bottom",
          "what has the focus is not under it");
      assertThat(ann.barriers(), is(empty()));
    }
  }

  @Test
  void aLongTableShowsHowManyRowsAreAnswered() {
    OpenSurvey rows =
        OpenSurvey.of(
            """
        {"elements": [{"type": "matrix", "name": "m", "columns": ["Yes", "No"],
          "rows": ["a", "b", "c", "d", "e", "f", "g", "h"]}]}""");
    try (Browser ann = Browser.open()) {
      ann.go(rows.page());
      ann.sees("0 of 8 rows answered");
      ann.evaluate("document.querySelector('.row input').click()");
      ann.sees("1 of 8 rows answered");
    }
  }

  @Test
  void starsAreExplainedWhereThereAreSome() {
    OpenSurvey needed =
        OpenSurvey.of(
            """
        {"pages": [{"elements": [{"type": "text", "name": "a"}]},
          {"elements": [{"type": "text", "name": "b", "isRequired": true}]}]}""");
    try (Browser ann = Browser.open()) {
      ann.go(needed.page());
      ann.finds("textbox", "a");
      ann.holds("!document.querySelector('.legend')", "nothing to explain");
      ann.click("button", "Next");
      ann.sees("* Required");
    }
  }

  /** Columns are as wide as their longest word, and a table without room for them is a list. */
  @Test
  void noWordInATableIsBroken() {
    OpenSurvey tables =
        OpenSurvey.of(
            """
        {"elements": [
          {"type": "matrix", "name": "five", "rows": ["Unsatisfactory"], "columns":
            ["Strongly disagree", "Disagree", "Agree", "Strongly agree", "Not applicable"]},
          {"type": "matrix", "name": "seven", "rows": ["Row"], "columns":
            ["Unsatisfactory", "Inappropriate", "Inapplicable", "Acceptable", "Satisfactory",
             "Extraordinary", "Unanswerable"]}]}""");
    try (Browser ann = Browser.open()) {
      for (int width : new int[] {360, 700, 768, 1280}) {
        ann.window(width, false);
        ann.go(tables.page());
        ann.finds("radio", "Inapplicable");
        // a word in a box of its own width has one line
        ann.holds(
            "[...document.querySelectorAll('.heads span, .asks')].every(one => {"
                + "const words = document.createRange(), text = one.firstChild;"
                + "for (const {index, 0: word} of one.textContent.matchAll(/\\S+/g)) {"
                + "const node = [...one.childNodes].find(child => child.nodeType === 3 && "
                + "child.data.includes(word)); if (!node) continue;"
                + "const at = node.data.indexOf(word); words.setStart(node, at);"
                + "words.setEnd(node, at + word.length);"
                + "if (words.getClientRects().length > 1) return false; } return true; })",
            "no word is broken at " + width);
        assertThat(ann.scrollsSideways(), is(false));
      }
      ann.holds(
          "getComputedStyle(document.querySelector('.heads')).display === 'grid'",
          "five columns are a table on a wide screen");
      ann.holds(
          "document.querySelectorAll('.matrix.listed').length === 1", "seven long ones are a list");
    }
  }

  @Test
  void theEndsOfAScaleBelongToItsGroup() {
    OpenSurvey scales =
        OpenSurvey.of(
            """
        {"elements": [{"type": "rating", "name": "r", "minRateDescription": "Bad",
          "maxRateDescription": "Good"}, {"type": "slider", "name": "s", "max": 7}]}""");
    try (Browser ann = Browser.open()) {
      ann.go(scales.page());
      ann.finds("radiogroup", "r");
      ann.holds(describes("[role=radiogroup]", "1 – Bad5 – Good"), "what the ends mean");
      ann.holds(describes("[type=range]", "07"), "the ends of the slider");
      assertThat(ann.barriers(), is(empty()));
    }
  }

  @Test
  void anOrderThatIsRequiredIsToBeConfirmed() {
    OpenSurvey order =
        OpenSurvey.of(
            """
        {"elements": [{"type": "ranking", "name": "r", "isRequired": true,
          "choices": ["x", "y"]}]}""");
    try (Browser ann = Browser.open()) {
      ann.go(order.page());
      ann.sees("Otherwise nothing is recorded.");
      ann.click("button", "Send");
      ann.sees("Confirm the order, or change it.");
      ann.click("button", "Confirm this order");
      ann.sees("Saved.");
      ann.click("button", "Send");
      ann.sees("Thank you");
      assertThat(
          order.responses().getJsonObject(0).getJsonObject("answers").toString(),
          is("{\"r\":[\"x\",\"y\"]}"));
    }
  }

  private static String describes(String element, String text) {
    return "document.querySelector('"
        + element
        + "').getAttribute('aria-describedby').split(' ').map(id => "
        + "document.getElementById(id).textContent).join('').replace(/\\s*\\n\\s*/g, '') === '"
        + text
        + "'";
  }

  private static String shows(int choices) {
    return "document.querySelectorAll('.choice').length === " + choices;
  }

  private static String sixty(String type, boolean required) {
    return "{\"elements\": [{\"type\": \"%s\", \"name\": \"city\", \"isRequired\": %b, "
            .formatted(type, required)
        + "\"choices\": ["
        + IntStream.rangeClosed(1, 60).mapToObj("\"Cité %d\""::formatted).collect(joining(","))
        + "]}]}";
  }
}
