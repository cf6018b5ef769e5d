package surely.browser.site;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.database.Rows;
import surely.test.server.Suite;

/**
 * Takes the README's pictures again: {@code mvn verify -Dtest=None
 * -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Pictures}.
 */
@ExtendWith(ArquillianExtension.class)
class Pictures {
  private static final Path FOLDER = Path.of("src/doc");
  private static final int MOST_BYTES = 250_000;
  private static final List<String> DISHES =
      List.of("soup", "bibimbap", "bibimbap", "bibimbap", "pasta", "pasta", "salad");
  private static final String LUNCH =
      """
      {"title": "Lunch at the harbour", "elements": [
        {"type": "radiogroup", "name": "dish", "title": "Which dish did you have?",
          "isRequired": true, "choices": [
          {"value": "soup", "text": "Soup of the day"}, {"value": "bibimbap", "text": "Bibimbap"},
          {"value": "pasta", "text": "Pasta al forno"},
          {"value": "salad", "text": "Salad with cheese"}]},
        {"type": "rating", "name": "taste", "title": "How was it?",
          "minRateDescription": "not good", "maxRateDescription": "wonderful"},
        {"type": "matrix", "name": "place", "title": "And the place?",
          "rows": ["Service", "Quiet", "Price"], "columns": ["Bad", "So-so", "Good"]},
        {"type": "comment", "name": "why", "title": "What could be better?",
          "visibleIf": "{taste} < 3"},
        {"type": "boolean", "name": "again", "title": "Shall we come again?"}]}""";
  private final Random random = new Random(7);

  @Test
  void takesThem() throws IOException {
    OpenSurvey lunch = OpenSurvey.of(LUNCH, "{\"responseLimit\": 200}");
    for (int i = 0; i < 120; i++) lunch.answered(answers());
    spread(lunch);
    try (Browser ann = Visitor.owner(lunch)) {
      ann.window(1280, 900, false);
      ann.go("/edit/" + OpenSurvey.draft(ann, LUNCH));
      ann.click("button", "Which dish did you have? Single choice");
      ann.finds("textbox", "Text 1");
      ann.holds(
          "!!document.querySelector('survey-live-preview iframe').contentDocument"
              + ".querySelector('[data-selected]')",
          "the page beside it is drawn");
      ann.evaluate("scrollTo(0, 0)");
      ann.view(FOLDER.resolve("editor.webp"));
      ann.go(lunch.resultsPage());
      ann.sees("120 responses");
      ann.view(FOLDER.resolve("results.webp"));
    }
    try (Browser bob = Browser.open()) {
      bob.window(390, 844, true);
      bob.go(lunch.page());
      bob.click("radio", "Bibimbap");
      bob.click("radio", "4");
      bob.evaluate("scrollTo(0, 0)");
      bob.view(FOLDER.resolve("answer.webp"));
    }
    long bytes = 0;
    for (String name : List.of("editor", "answer", "results"))
      bytes += Files.size(FOLDER.resolve(name + ".webp"));
    assertThat("bytes of all three", bytes, lessThan((long) MOST_BYTES));
  }

  private String answers() {
    String place =
        List.of("Service", "Quiet", "Price").stream()
            .map(
                row ->
                    "\"%s\": \"%s\""
                        .formatted(
                            row,
                            List.of("Bad", "So-so", "Good", "Good")
                                .get(random.nextInt(row.equals("Price") ? 3 : 4))))
            .collect(joining(", "));
    int taste = Math.max(1, Math.min(5, (int) Math.round(3.8 + random.nextGaussian())));
    return "{\"dish\": \"%s\", \"taste\": %d, \"place\": {%s}, \"again\": %b}"
        .formatted(DISHES.get(random.nextInt(DISHES.size())), taste, place, taste > 2);
  }

  /** Spreads the responses over three weeks. */
  private static void spread(OpenSurvey survey) {
    Rows rows = Rows.of(Suite.application());
    rows.run(
        "UPDATE response SET submitted_at = submitted_at - INTERVAL FLOOR(POW(CRC32(id) % "
            + "1000 / 1000, 1.3) * 21) DAY WHERE survey_id = ?",
        survey.id());
    rows.run("UPDATE member SET name = 'Ann' WHERE id = ?", survey.owner().id());
    rows.run("DELETE FROM tally WHERE survey_id = ?", survey.id());
    rows.run(
        "INSERT IGNORE INTO uncounted (survey_id, response_id) SELECT survey_id, id "
            + "FROM response WHERE survey_id = ?",
        survey.id());
  }
}
