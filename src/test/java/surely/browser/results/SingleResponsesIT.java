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

/** One response after the other, in the words that respondents read. */
@ExtendWith(ArquillianExtension.class)
class SingleResponsesIT {
  private static final String FOCUSED =
      "document.activeElement.getAttribute('aria-label') === '%s'";

  @Test
  void theArrowsLeadFromOneToTheNextAndTheAddressKeepsWhere() {
    OpenSurvey lunch = names("Ann", "Bob", "Eve");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.click("button", "Single responses");
      shows(ann, "Response 1 of 3", "Ann");
      ann.focus("button", "Next response");
      ann.press("Enter");
      shows(ann, "Response 2 of 3", "Bob");
      ann.press("Enter");
      shows(ann, "Response 3 of 3", "Eve");
      ann.press("Enter");
      ann.holds(FOCUSED.formatted("Next response"), "keeps the focus where there is no next one");
      ann.holds("document.activeElement.ariaDisabled === 'true'", "says so");

      ann.reload();
      shows(ann, "Response 3 of 3", "Eve");
      ann.click("button", "Previous response");
      shows(ann, "Response 2 of 3", "Bob");
      ann.evaluate("history.back()");
      shows(ann, "Response 3 of 3", "Eve");
      assertThat(ann.barriers(), is(empty()));

      lunch.answered("{\"name\": \"Kim\"}");
      ann.sees("Response 3 of 4");
      ann.click("button", "Next response");
      shows(ann, "Response 4 of 4", "Kim");
      ann.click("button", "Summary");
      ann.finds("heading", "Responses per day");
      ann.isAt(lunch.resultsPage());
    }
  }

  @Test
  void answersAreInTheWordsThatRespondentsRead() {
    OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType());
    lunch.answered(
        """
        {"dish": "other", "dish-Comment": "Curry", "extras": ["Bread", "Water"], "when": "12:00",
          "veg": false, "rank": ["Price", "Taste", "Distance"], "pic": "a", "name": "Ann",
          "age": 42, "hours": [12, 14], "day": "2026-05-03", "more": "It was\\nwarm.",
          "opinion": {"Taste": 3, "Service": 1, "p": 2},
          "plan": {"Monday": {"come": "yes", "guests": 2}},
          "address": {"city": "Busan"}, "guests": [{"g": "Eve", "child": "no"}, {"g": "Kim"}]}""");
    String page =
        lunch.resultsPage() + "?response=" + lunch.responses().getJsonObject(0).getString("id");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(page);
      answer(ann, "Which dish do you like best?", "Other Curry");
      answer(ann, "What goes with it?", "Bread Water");
      answer(ann, "Are you a vegetarian?", "No");
      answer(ann, "What matters most?", "Price Taste Distance");
      answer(ann, "Which place?", "Pier");
      answer(ann, "Your age", "42");
      answer(ann, "When are you free?", "12 14");
      answer(ann, "Day", "May 3, 2026");
      answer(ann, "Web site", "No answer");
      answer(
          ann,
          "What do you think of …",
          "Taste Good Service Bad The price of a whole lunch with everything So-so");
      answer(ann, "Plan of the days", "Monday Do you come? yes Guests 2 Note No answer");
      answer(ann, "Your address", "Street No answer City Busan");
      answer(ann, "Who comes along?", "Name Eve A child? no Name Kim A child? No answer");
      ann.click("button", "한국어");
      ann.sees("응답 1개 중 1번째");
      answer(ann, "어떤 요리를 가장 좋아하나요?", "기타 Curry");
      answer(ann, "Are you a vegetarian?", "아니요");
    }
  }

  @Test
  void aResponseIsDeletedAfterAQuestionAndItsNeighbourIsShown() {
    OpenSurvey lunch = names("Ann", "Bob");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.click("button", "Single responses");
      shows(ann, "Response 1 of 2", "Ann");
      ann.click("button", "Delete response");
      ann.sees("The answers are deleted for good");
      assertThat(ann.barriers(), is(empty()));
      ann.click("button", "Cancel");
      ann.holds("document.querySelector('dialog') === null", "closes the question");
      assertThat(lunch.responses().size(), is(2));

      ann.click("button", "Delete response");
      ann.sees("The answers are deleted for good");
      ann.evaluate("document.querySelector('dialog .main').click()");
      shows(ann, "Response 1 of 1", "Bob");
      assertThat(lunch.responses().size(), is(1));
      ann.click("button", "Delete response");
      ann.sees("The answers are deleted for good");
      ann.evaluate("document.querySelector('dialog .main').click()");
      ann.sees("No responses yet");
      ann.isAt(lunch.resultsPage());
    }
  }

  @Test
  void theQuestionSaysWhoseTheFreePlaceIs() {
    OpenSurvey lunch =
        OpenSurvey.of(
            "{\"elements\": [{\"type\": \"text\", \"name\": \"name\"}]}", "{\"responseLimit\": 5}");
    lunch.answered("{\"name\": \"Ann\"}");
    try (Browser min = Visitor.owner(lunch)) {
      min.speaks("ko-KR,ko");
      min.go(lunch.resultsPage());
      min.click("button", "개별 응답");
      min.click("button", "응답 삭제");
      min.sees("비게 된 자리에 다른 사람이 응답할 수 있습니다.");
      assertThat(min.barriers(), is(empty()));
    }
  }

  @Test
  void aResponseThatIsNotThereIsNamedAsSuch() {
    OpenSurvey lunch = names("Ann");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.watch().tolerate("status of 404");
      ann.go(lunch.resultsPage() + "?response=there-is-no-such-one");
      ann.sees("It was not found.");
      ann.click("button", "Summary");
      ann.finds("heading", "Responses per day");
    }
  }

  private static OpenSurvey names(String... names) {
    OpenSurvey survey =
        OpenSurvey.of(
            "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"name\"}]}");
    for (String name : names) survey.answered("{\"name\": \"%s\"}".formatted(name));
    return survey;
  }

  private static void shows(Browser browser, String position, String name) {
    browser.sees(position);
    answer(browser, "name", name);
  }

  /** Waits until the answer to the question with this title is this. */
  private static void answer(Browser browser, String title, String text) {
    browser.holds(
        "[...document.querySelectorAll('.answers > div')].some(entry => "
            + "entry.querySelector('dt').textContent === '%s' && ".formatted(title)
            + "entry.querySelector('dd').innerText.replace(/\\s+/g, ' ').trim() === '%s')"
                .formatted(text),
        "answers '" + title + "' with " + text);
  }
}
