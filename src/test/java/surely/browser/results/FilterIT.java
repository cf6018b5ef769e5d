package surely.browser.results;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** The page shows results of some responses, and two questions side by side. */
@ExtendWith(ArquillianExtension.class)
class FilterIT {
  private static final String CHOOSE =
      "(select => { select.value = '%s'; select.dispatchEvent(new Event('change')); })"
          + "(document.querySelector('#%s'))";

  private final OpenSurvey lunch =
      OpenSurvey.of(
          """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "dish", "title": "Dish",
          "choices": [{"value": "s", "text": {"default": "Soup", "ko": "수프"}}, "Rice"]},
        {"type": "boolean", "name": "again", "title": "Again?"}]}""");

  @Test
  void theResultsAreThoseOfWhoGaveAnAnswer() {
    answer();
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      row(ann, "dish", "Soup 2 67%");
      ann.evaluate("document.querySelector('.filter summary').click()");
      ann.evaluate(CHOOSE.formatted("again", "question"));
      ann.finds("combobox", "Answer");
      ann.evaluate(CHOOSE.formatted("true", "answer"));
      ann.click("button", "Apply");
      ann.sees("2 responses match the filter.");
      ann.sees("Again? Yes");
      row(ann, "dish", "Soup 1 50%");
      assertThat(ann.barriers(), is(empty()));
      ann.evaluate(
          "(day => { day.value = '2020-01-01'; day.dispatchEvent(new Event('change')); })"
              + "(document.querySelector('#to'))");
      ann.click("button", "Apply");
      ann.sees("0 responses match the filter.");
      ann.click("button", "Clear filter");
      row(ann, "dish", "Soup 2 67%");
    }
  }

  @Test
  void twoQuestionsAreCompared() {
    answer();
    try (Browser min = Visitor.owner(lunch)) {
      min.speaks("ko-KR,ko");
      min.go(lunch.resultsPage());
      min.finds("heading", "두 질문 비교");
      min.evaluate("document.querySelector('#columns').value = 'again'");
      min.click("button", "비교");
      min.sees("두 질문에 모두 답한 응답 3개");
      min.holds(
          "[...document.querySelectorAll('.heat tbody tr')].map(row => "
              + "row.innerText.replace(/\\s+/g, ' ').trim()).join() === "
              + "'수프 1 50% 1 50%,Rice 1 100% 0 0%'",
          "shows the table");
      min.holds(
          "document.querySelector('.heat thead').innerText.trim().split(/\\s+/).join() "
              + "=== '예,아니요'",
          "names the columns");
      assertThat(min.barriers(), is(empty()));
    }
  }

  private void answer() {
    lunch.answered("{\"dish\": \"s\", \"again\": true}");
    lunch.answered("{\"dish\": \"s\", \"again\": false}");
    lunch.answered("{\"dish\": \"Rice\", \"again\": true}");
  }

  private static void row(Browser browser, String question, String row) {
    browser.holds(
        "[...document.querySelectorAll('[data-name=%s] tbody tr')].some(row => ".formatted(question)
            + "row.innerText.replace(/\\s+/g, ' ').trim() === '%s')".formatted(row),
        "shows " + row);
  }
}
