package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.api.Api;

/** Rows and panels that respondents add and remove. */
@ExtendWith(ArquillianExtension.class)
class EntriesIT {
  private static final String ORDER =
      """
      {"title": "Order", "elements": [
        {"type": "matrixdynamic", "name": "order", "title": "What do you take?", "rowCount": 1,
          "maxRowCount": 3, "keyName": "dish", "confirmDelete": true,
         "addRowText": "One more dish", "columns": [{"name": "dish", "title": "Dish",
           "cellType": "text", "isRequired": true},
          {"name": "n", "title": "How many", "cellType": "text", "inputType": "number",
            "defaultValue": 1, "totalType": "sum",
           "totalFormat": "{0} dishes"},
          {"name": "hot", "title": "How hot", "cellType": "radiogroup", "choices": ["mild", "hot"],
            "visibleIf": "{row.dish} = 'Curry'"}]},
        {"type": "paneldynamic", "name": "guests", "title": "Who comes?",
          "templateElements": [{"type": "text", "name": "g", "title": "Name"}]},
        {"type": "expression", "name": "all", "title": "Dishes",
          "expression": "sumInArray({order}, 'n')"}]}""";

  @TempDir private Path folder;

  @Test
  void theyAreAddedAnsweredAndRemoved() throws Exception {
    OpenSurvey survey = OpenSurvey.of(ORDER);
    try (Browser ann = Browser.open()) {
      ann.go(survey.page());
      ann.click("button", "Send");
      ann.sees("Please answer this");
      ann.fill("Dish", "Soup");
      ann.click("button", "One more dish");
      isAt(ann, "_2Forder_2F1_2Fdish");
      type(ann, "Curry");
      ann.click("radio", "hot");
      ann.click("button", "One more dish");
      ann.holds("!document.getElementById('_2Forder-add')", "three are enough");
      type(ann, "soup");
      ann.evaluate("document.getElementById('_2Forder_2F2_2Fn').focus()");
      ann.press("5");
      ann.sees("17 dishes");
      ann.click("button", "Send");
      ann.sees("Another row has the same answer");
      ann.click("button", "Remove entry 1");
      ann.sees("The answers in this entry will be lost.");
      ann.click("button", "Cancel");
      ann.click("button", "Remove entry 1");
      ann.click("button", "Remove");
      isAt(ann, "_2Forder-entry0-remove");
      ann.holds(
          "document.getElementById('_2Forder_2F0_2Fdish').value === 'Curry' && "
              + "document.querySelectorAll('input:checked').length === 1",
          "the others move up");
      ann.click("button", "Add another");
      isAt(ann, "_2Fguests_2F0_2Fg");
      type(ann, "Bob");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    JsonObject answers = survey.responses().getJsonObject(0).getJsonObject("answers");
    assertThat(
        answers,
        is(
            Api.object(
                """
        {"order": [{"dish": "Curry", "n": 1, "hot": "hot"}, {"dish": "soup", "n": 15}],
          "order-total": {"n": 16}, "guests": [{"g": "Bob"}], "all": 16}""")));
    seenByTheOwner(survey);
  }

  private void seenByTheOwner(OpenSurvey survey) throws Exception {
    try (Browser owner = Visitor.owner(survey)) {
      owner.go(survey.resultsPage());
      owner.holds(
          "document.querySelector('[data-name=order]').innerText.includes('2 entries')",
          "the rows are counted");
      owner.holds(
          "document.querySelector('[data-name=order] [data-name=n]')"
              + ".innerText.replace(/\\s+/g, ' ').includes('Mean 8')",
          "their columns, too");
      Downloads files = Downloads.of(owner, folder);
      owner.click("button", "Download");
      owner.click("link", "CSV The same rows for any spreadsheet, including Excel.");
      String csv = files.text("survey-" + survey.id() + ".csv");
      assertThat(csv, csv.contains("What do you take? / Total / How many"), is(true));
      assertThat(
          csv,
          csv.contains(
              """
              "[{""dish"":""Curry"",""n"":1,""hot"":""hot""},{""dish"":""soup"",""n"":15}]\""""),
          is(true));
    }
  }

  private static void type(Browser browser, String text) {
    text.chars().forEach(letter -> browser.press(String.valueOf((char) letter)));
  }

  private static void isAt(Browser browser, String id) {
    browser.holds("document.activeElement.id === '%s'".formatted(id), "the focus is at " + id);
  }
}
