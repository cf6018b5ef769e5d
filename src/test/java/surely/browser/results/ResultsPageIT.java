package surely.browser.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonString;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.server.Suite;

/**
 * The page shows the API's results for each type of question, in the words that respondents read.
 */
@ExtendWith(ArquillianExtension.class)
class ResultsPageIT {
  private static final String ONE =
      """
      {"dish": "soup", "extras": ["Bread", "Water"], "when": "12:00", "hunger": 4, "veg": true,
        "rank": ["Price", "Taste", "Distance"], "pic": "a",
       "name": "Ann", "age": 40, "score": 80, "more": "It was\\nwarm.",
       "opinion": {"Taste": 3, "Service": 1, "p": 2},
       "plan": {"Monday": {"come": "yes", "guests": 2}, "Tuesday": {"come": "no"}},
       "address": {"city": "Busan"},
       "guests": [{"g": "Eve", "child": "no"}, {"g": "Kim", "child": "yes"}]}""";
  private static final String ANOTHER =
      """
      {"dish": "other", "dish-Comment": "Curry", "extras": ["none"], "when": "12:30", "hunger": 7,
        "rank": ["Taste", "Price", "Distance"],
       "name": "Bob", "age": 42, "score": 84, "opinion": {"Taste": 3, "Service": 3, "p": 2},
       "address": {"city": "Seoul"}}""";

  @Test
  void everyKindOfQuestionShowsWhatTheApiTells() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType(), "{\"responseLimit\": 20}");
    lunch.answered(ONE);
    lunch.answered(ANOTHER);
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.finds("heading", "Lunch at the harbour");
      ann.sees("2 responses of 20 places");
      assertThat(
          rows(ann, "dish"),
          contains("Soup of the day 1 50%", "Bibimbap 0 0%", "Pizza 0 0%", "Other 1 50%"));
      assertThat(
          rows(ann, "extras"),
          contains("Bread 1 50%", "Salad 0 0%", "Water 1 50%", "Wine 0 0%", "None 1 50%"));
      assertThat(rows(ann, "veg"), contains("Yes 1 100%", "No 0 0%"));
      assertThat(text(ann, "veg", ".soft"), is("1 answer · 1 skipped it"));
      assertThat(
          rows(ann, "hunger").subList(3, 7), contains("4 1 50%", "5 0 0%", "6 0 0%", "7 1 50%"));
      assertThat(text(ann, "hunger", "dl"), is("Mean 5.5 Least 4 Greatest 7"));
      assertThat(
          rows(ann, "rank"),
          contains(
              "Taste 1.5 1 50% 1 50% 0 0%",
              "Price 1.5 1 50% 1 50% 0 0%", "Distance 3 0 0% 0 0% 2 100%"));
      assertThat(rows(ann, "pic"), contains("Pier 1 100%", "Hall 0 0%"));
      assertThat(rows(ann, "age"), contains("40 1 50%", "41 0 0%", "42 1 50%"));
      assertThat(text(ann, "score", "dl"), is("Mean 82 Least 80 Greatest 84"));
      assertThat(
          rows(ann, "opinion"),
          contains(
              "Taste 0 0% 0 0% 2 100%",
              "Service 1 50% 0 0% 1 50%",
              "The price of a whole lunch with everything 0 0% 2 100% 0 0%"));
      assertThat(text(ann, "opinion", "thead"), is("Bad So-so Good"));
      assertThat(text(ann, "name", "ul"), is("Bob Ann"));
      assertThat(text(ann, "more", "ul"), is("It was warm."));
      assertThat(text(ann, "plan", ".soft"), is("1 answer · 1 skipped it · 2 entries in all"));
      assertThat(rows(ann, "come"), contains("yes 1 50%", "no 1 50%", "perhaps 0 0%"));
      assertThat(rows(ann, "child"), contains("yes 1 50%", "no 1 50%"));
      assertThat(text(ann, "city", ".soft"), is("2 answers"));
      assertThat(text(ann, "colour", ".soft"), is("Nobody has answered this yet."));
      assertThat(
          "each question is there, once",
          ann.evaluate("document.querySelectorAll('section.result').length").toString(),
          is(Integer.toString(lunch.results().getJsonArray("questions").size())));
    }
  }

  @Test
  void aBarIsAsLongAsItsShareInEveryQuestion() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType());
    lunch.answered(ONE);
    lunch.answered(ANOTHER);
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.sees("2 responses");
      assertThat(drawn(ann, "dish", "width"), contains("50%", "0%", "0%", "50%"));
      assertThat(drawn(ann, "age", "width"), contains("50%", "0%", "50%"));
      assertThat(
          "the darkest shade is of all",
          drawn(ann, "opinion", "fill-opacity"),
          contains("0", "0", "0.4", "0.2", "0", "0.2", "0", "0.4", "0"));
    }
  }

  @Test
  void datesAreAsPeopleWriteThem() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType());
    lunch.answered(
        ONE.replaceFirst(
            "}\\s*$",
            ", \"day\": \"2026-05-03\", \"moment\": \"2026-05-03T18:30\", \"clock\": \"09:05\", "
                + "\"month\": \"2026-05\", \"week\": \"2026-W09\"}"));
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.sees("1 response");
      assertThat(text(ann, "day", "ul"), is("May 3, 2026"));
      assertThat(text(ann, "moment", "ul"), is("May 3, 2026, 6:30 PM"));
      assertThat(text(ann, "clock", "ul"), is("9:05 AM"));
      assertThat(text(ann, "month", "ul"), is("May 2026"));
      assertThat(text(ann, "week", "ul"), is("Week 9 of 2026"));
      ann.click("button", "한국어");
      ann.finds("heading", "항구에서의 점심");
      assertThat(text(ann, "day", "ul"), is("2026. 5. 3."));
      assertThat(text(ann, "moment", "ul"), is("2026. 5. 3. 오후 6:30"));
      assertThat(text(ann, "month", "ul"), is("2026년 5월"));
      assertThat(text(ann, "week", "ul"), is("2026년 9주"));
    }
  }

  @Test
  void itSpeaksTheReadersLanguage() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType());
    lunch.answered(ONE);
    try (Browser min = Visitor.owner(lunch)) {
      min.speaks("ko-KR,ko");
      min.go(lunch.resultsPage());
      min.finds("heading", "항구에서의 점심");
      min.finds("heading", "어떤 요리를 가장 좋아하나요?");
      assertThat(
          rows(min, "dish"), contains("오늘의 수프 1 100%", "Bibimbap 0 0%", "Pizza 0 0%", "기타 0 0%"));
    }
  }

  @Test
  void choicesStandInTheirOrderAlsoThoseThatAreNumbers() {
    OpenSurvey years =
        OpenSurvey.of(
            "{\"elements\": [{\"type\": \"dropdown\", \"name\": \"year\", "
                + "\"choices\": [2003, \"before\", 2001, 2002]}]}");
    years.answered("{\"year\": 2001}");
    try (Browser ann = Visitor.owner(years)) {
      ann.go(years.resultsPage());
      ann.sees("1 response");
      assertThat(
          rows(ann, "year"), contains("2003 0 0%", "before 0 0%", "2001 1 100%", "2002 0 0%"));
    }
  }

  @Test
  void titlesChoicesAndTextsAreText() {
    String hostile = "<img src=x onerror=window.owned=1><script>window.owned=2</script>";
    OpenSurvey survey =
        OpenSurvey.of(
            """
        {"title": "%1$s", "elements": [
          {"type": "radiogroup", "name": "r", "title": "%1$s",
            "choices": ["%1$s", {"value": "b", "text": "%1$s"}]},
          {"type": "ranking", "name": "k", "choices": ["%1$s", "b"]},
          {"type": "matrix", "name": "m", "rows": ["%1$s"], "columns": ["%1$s"]},
          {"type": "comment", "name": "c"}]}"""
                .formatted(hostile));
    survey.answered(
        "{\"r\": \"b\", \"k\": [\"b\", \"%1$s\"], \"m\": {\"%1$s\": \"%1$s\"}, \"c\": \"%1$s\"}"
            .formatted(hostile));
    try (Browser ann = Visitor.owner(survey)) {
      ann.sees(hostile);
      ann.go(survey.resultsPage());
      ann.sees("1 response");
      ann.sees(hostile);
      assertThat(rows(ann, "r"), contains(hostile + " 0 0%", hostile + " 1 100%"));
      assertThat(text(ann, "c", "ul"), is(hostile));
      assertThat(
          ann.evaluate("document.querySelectorAll('main img, main script').length").toString(),
          is("0"));
      ann.holds("window.owned === undefined", "nothing has run");
    }
  }

  @Test
  void asLongAsThereIsNothingItSaysWhatToDo() {
    OpenSurvey lunch =
        OpenSurvey.of(
            "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}");
    try (Browser ann = Visitor.owner(lunch);
        Browser bob = Visitor.member("Bob")) {
      ann.click("link", "Results: Lunch");
      ann.isAt(lunch.resultsPage());
      ann.sees("No responses yet");
      ann.finds("link", Suite.url() + lunch.page());
      ann.click("button", "Share");
      ann.finds("textbox", "Link to the survey");
      bob.watch().tolerate("status of 404");
      bob.go(lunch.resultsPage());
      bob.sees("There is nothing at this address");
      lunch.close();
      ann.reload();
      ann.sees("The survey was closed before anybody answered.");
    }
  }

  /** The rows of a question's chart, as a screen reader reads them. */
  private static List<String> rows(Browser browser, String question) {
    return browser
        .evaluate(
            "[...document.querySelectorAll('[data-name="
                + question
                + "] tbody tr')].map(row => row.innerText.replace(/\\s+/g, ' ').trim())")
        .asJsonArray()
        .getValuesAs(JsonString::getString);
  }

  /** An attribute of each bar or shade of a question's chart. */
  private static List<String> drawn(Browser browser, String question, String attribute) {
    return browser
        .evaluate(
            "[...document.querySelectorAll('[data-name=%s] svg rect:not(.track)')]"
                .concat(".map(drawn => drawn.getAttribute('%s'))")
                .formatted(question, attribute))
        .asJsonArray()
        .getValuesAs(JsonString::getString);
  }

  private static String text(Browser browser, String question, String part) {
    return browser.string(
        "document.querySelector('[data-name="
            + question
            + "] "
            + part
            + "').innerText.replace(/\\s+/g, ' ').trim()");
  }
}
