package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.add;
import static surely.browser.editor.Editing.save;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.test.api.Api;

/** The whole way, only by clicking: from signing up to the results of a survey. */
@ExtendWith(ArquillianExtension.class)
class JourneyIT {
  @TempDir private Path folder;

  @Test
  void somebodySignsUpMakesASurveyIsAnsweredAndTakesTheResultsAway() throws IOException {
    try (Browser ann = Browser.open();
        Browser bob = Browser.open()) {
      signUp(ann);
      build(ann);
      String link = open(ann);
      ann.click("link", "Results: Lunch");
      ann.sees("No responses yet");
      answer(bob, link);
      ann.front();
      seesTheAnswer(ann);
      takesItAway(ann, link.substring(link.lastIndexOf('/') + 1));
      knowsWhatThePointsWereFor(ann);
    }
  }

  private static void signUp(Browser ann) {
    ann.go("/");
    ann.click("link", "Get started");
    ann.fill("Name", "Ann");
    ann.fill("E-mail", UUID.randomUUID() + "@example.org");
    ann.fill("Password", "correct horse");
    ann.click("button", "Sign up");
    ann.finds("heading", "My surveys");
    ann.finds("link", "100 points");
  }

  private static void build(Browser ann) {
    ann.click("button", "New survey");
    ann.fill("Title", "Lunch");
    ann.doubleClick("button", "Create");
    ann.finds("tab", "Questions");
    add(ann, "Single choice", "Which dish?");
    ann.fill("Text 1", "Soup");
    ann.fill("Text 2", "Salad");
    ann.click("button", "Remove Choice 3");
    add(ann, "Rating", "How was it?");
    save(ann);
  }

  /** Opens the survey and returns the link to share. */
  private static String open(Browser ann) {
    ann.click("button", "Publish: Lunch");
    ann.doubleClick("button", "Publish");
    ann.finds("textbox", "Link to the survey");
    String link = ann.string("document.querySelector('#link').value");
    ann.press("Escape");
    ann.sees("has been published, so it can't be changed any more");
    return link;
  }

  private static void answer(Browser bob, String link) {
    bob.goTo(link);
    bob.fill("What do you think?", "It was warm.");
    bob.click("radio", "Soup");
    bob.click("radio", "4");
    bob.doubleClick("button", "Send");
    bob.sees("Thank you");
  }

  private static void seesTheAnswer(Browser ann) {
    ann.sees("1 response");
    ann.sees("It was warm.");
    ann.holds(
        "document.querySelector('main').innerText.replace(/\\s+/g, ' ').includes('Soup 1 100%')",
        "shows the dish");
    ann.holds(
        "document.querySelector('main').innerText.replace(/\\s+/g, ' ').includes('Mean 4')",
        "shows the rating");
  }

  private void takesItAway(Browser ann, String id) throws IOException {
    Downloads files = Downloads.of(ann, folder);
    ann.click("button", "Download");
    ann.click("link", "CSV The same rows for any spreadsheet, including Excel.");
    assertThat(files.text("survey-" + id + ".csv"), containsString(",It was warm.,Soup,4\r\n"));
    ann.click("link", "Excel An XLSX file with a row for each response.");
    assertThat(files.sheet("survey-" + id + ".xlsx"), containsString("It was warm."));
    ann.click("link", "JSON Lines Each response as it was sent, for programs.");
    JsonObject response = Api.object(files.text("survey-" + id + ".jsonl"));
    assertThat(
        response.getJsonObject("answers"),
        is(
            Api.object(
                "{\"question1\": \"It was warm.\", \"question2\": \"Soup\", \"question3\": 4}")));
    ann.click("link", "These results What you see on this page, as JSON.");
    assertThat(Api.object(files.text("results-" + id + ".json")).getInt("responses"), is(1));
    ann.press("Escape");
  }

  private static void knowsWhatThePointsWereFor(Browser ann) {
    ann.click("link", "90 points");
    ann.finds("heading", "Points");
    ann.sees("Survey Lunch");
    ann.holds(
        "document.querySelector('.ledger').innerText.replace(/\\s+/g, "
            + "' ').match(/^Survey Lunch .* -10 Welcome .* \\+100$/)?.length === 1",
        "says what they were for");
  }
}
