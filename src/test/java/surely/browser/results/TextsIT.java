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

/** All texts that answer a question are in a dialog, where they can be searched. */
@ExtendWith(ArquillianExtension.class)
class TextsIT {
  private static final String SHOWN = "document.querySelectorAll('dialog .texts li').length === ";

  private final OpenSurvey lunch =
      OpenSurvey.of(
          "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"comment\", \"name\": \"why\","
              + " \"title\": \"Why?\"}]}");

  @Test
  void theyAreReadPageByPageAndSearched() {
    for (int i = 1; i <= 24; i++) lunch.answered("{\"why\": \"Reason no. %d\"}".formatted(i));
    lunch.answered("{\"why\": \"%s\"}".formatted("long ".repeat(200) + "and the end"));
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.sees("The newest 10:");
      ann.click("button", "All 25 texts");
      ann.finds("heading", "Why?");
      ann.holds(SHOWN + 20, "shows a page");
      ann.sees("and the end");
      ann.click("button", "Show more");
      ann.holds(SHOWN + 25, "shows all");
      assertThat(ann.barriers(), is(empty()));

      ann.fill("Search the texts", "REASON NO. 2");
      ann.press("Enter");
      ann.holds(SHOWN + 6, "shows what was found");
      ann.fill("Search the texts", "nonsense");
      ann.click("button", "Search");
      ann.sees("No text contains this.");

      ann.fill("Search the texts", "no. 24");
      ann.click("button", "Search");
      ann.holds(SHOWN + 1, "shows the one");
      ann.evaluate("document.querySelector('dialog .texts a').click()");
      ann.sees("Response 24 of 25");
      ann.holds(
          "document.querySelector('.answers dd').innerText.trim() === 'Reason no. 24'",
          "shows its response");
    }
  }

  @Test
  void fewTextsNeedNoSearch() {
    lunch.answered("{\"why\": \"Warm\"}");
    try (Browser ann = Visitor.owner(lunch)) {
      ann.go(lunch.resultsPage());
      ann.sees("Warm");
      ann.seesNoMore("All 1 texts");
    }
  }

  @Test
  void aTextThatIsCutCanBeReadInFull() {
    lunch.answered("{\"why\": \"%s\"}".formatted("long ".repeat(200) + "and the end"));
    try (Browser ann = Visitor.owner(lunch)) {
      ann.speaks("ko-KR,ko");
      ann.go(lunch.resultsPage());
      ann.click("button", "텍스트 1개 모두 보기");
      ann.sees("and the end");
      ann.finds("searchbox", "텍스트 검색");
    }
  }
}
