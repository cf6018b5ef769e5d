package surely.browser.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
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

/** Results as files and on paper. */
@ExtendWith(ArquillianExtension.class)
class ResultsFilesIT {
  private final OpenSurvey lunch =
      OpenSurvey.of(
          """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "dish", "title": "Which dish?",
          "choices": [{"value": "s", "text": {"default": "Soup", "ko": "수프"}}, "Rice"]},
        {"type": "matrix", "name": "m", "columns": [1, 2], "rows": ["a", "b"]}]}""");
  @TempDir private Path folder;

  @Test
  void theFilesArrive() throws IOException {
    lunch.answered("{\"dish\": \"s\"}");
    try (Browser ann = Visitor.owner(lunch)) {
      Downloads files = Downloads.of(ann, folder);
      ann.go(lunch.resultsPage());
      ann.click("button", "Download");
      ann.finds("combobox", "Table cells hold");
      assertThat(ann.barriers(), is(empty()));

      ann.click("link", "CSV The same rows for any spreadsheet, including Excel.");
      String csv = files.text("survey-" + lunch.id() + ".csv");
      assertThat(csv, startsWith("\uFEFFid,submittedAt,respondent,Which dish?,"));
      assertThat(csv, containsString(",Soup,"));
      ann.click("link", "Excel An XLSX file with a row for each response.");
      assertThat(files.sheet("survey-" + lunch.id() + ".xlsx"), containsString("Soup"));
      ann.click("link", "JSON Lines Each response as it was sent, for programs.");
      assertThat(
          files.text("survey-" + lunch.id() + ".jsonl"),
          containsString("\"answers\":{\"dish\":\"s\"}"));
      ann.click("link", "These results What you see on this page, as JSON.");
      assertThat(Api.object(files.text("results-" + lunch.id() + ".json")), is(lunch.results()));
    }
  }

  @Test
  void cellsHoldValuesForWhoWantsThem() throws IOException {
    lunch.answered("{\"dish\": \"s\"}");
    try (Browser ann = Visitor.owner(lunch)) {
      Downloads files = Downloads.of(ann, folder);
      ann.go(lunch.resultsPage());
      ann.click("button", "Download");
      ann.focus("Table cells hold");
      ann.press("ArrowDown");
      ann.holds(
          "document.querySelector('a[href*=csv]').search.includes('choices=value')",
          "the links are of values");
      ann.click("link", "CSV The same rows for any spreadsheet, including Excel.");
      String csv = files.text("survey-" + lunch.id() + ".csv");
      assertThat(csv, startsWith("\uFEFFid,submittedAt,respondent,dish,"));
      assertThat(csv, containsString(",s,"));
    }
  }

  @Test
  void onPaperThereIsInkAndNothingToClick() {
    lunch.answered("{\"dish\": \"s\", \"m\": {\"a\": 1, \"b\": 2}}");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.evaluate("window.print = () => window.printed = true");
      ann.click("button", "Print");
      ann.holds("window.printed === true", "prints");
      ann.paper(true);
      ann.picture(Path.of("target/pictures/results-paper.png"));
      ann.sees("As of ");
      ann.holds(
          "![...document.querySelectorAll('header, footer, button, summary')].some(e => "
              + "e.checkVisibility())",
          "has no frame and no buttons");
      ann.holds(
          "!!document.querySelector('.result') && "
              + "[...document.querySelectorAll('.result')].every(e => "
              + "getComputedStyle(e).breakInside === 'avoid')",
          "keeps questions whole");
      ann.holds(
          "getComputedStyle(document.querySelector('h2')).color === 'rgb(0, 0, 0)'", "is black");
      ann.holds(
          "getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'", "on white");
      assertThat(ann.scrollsSideways(), is(false));
    }
  }
}
