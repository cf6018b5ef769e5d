package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** Questions of every type can be answered with the keyboard only and are accessible. */
@ExtendWith(ArquillianExtension.class)
class AnswerTypesIT {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final int MOST_TABS = 150;
  private final OpenSurvey lunch = OpenSurvey.of(OpenSurvey.everyType(), "{\"anonymous\": true}");

  @Test
  void theKeyboardAloneAnswersEveryType() {
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.finds("button", "Next");
      on(ann, "[name='_2Fdish']", " ", "ArrowDown", "ArrowDown");
      on(ann, "[name='_2Fextras'][value=Salad]", " ");
      on(ann, "#_2Fwhen", "ArrowDown");
      on(ann, "[name='_2Ftags'][value=quick]", " ");
      on(ann, "[name='_2Fhunger']", " ", "ArrowRight", "ArrowRight");
      on(ann, "[name='_2Fstars']", " ", "ArrowRight", "ArrowRight", "ArrowRight");
      on(ann, "[name='_2Fmood']", " ");
      on(ann, "[name='_2Fveg']", " ");
      on(ann, "[id='_2Frank-down0']", "Enter");
      on(ann, "[aria-label='Rank Noodles']", "Enter");
      on(ann, "[name='_2Fpic']", " ");
      on(ann, "form .button.main", "Enter");
      ann.finds("textbox", "Your name");
      on(ann, "#_2Fname", "A", "n", "n");
      on(ann, "#_2Fmail", "a", "@", "b", ".", "c", "o");
      on(ann, "#_2Fage", "4", "2");
      on(ann, "#_2Fspice", "ArrowRight");
      on(ann, "#_2Fprice", "ArrowRight");
      on(ann, "#_2Fhours-from", "ArrowRight", "ArrowRight");
      on(ann, "#_2Fhours-to", "Home");
      on(ann, "#_2Fday", "0", "3", "2", "9", "2", "0", "2", "6");
      on(ann, "#_2Fclock", "0", "9", "3", "0", "A");
      on(ann, "#_2Fmore", "N", "o");
      on(ann, "form .button.main", "Enter");
      ann.finds("button", "Send");
      for (String row : new String[] {"Taste", "Service", "p"})
        on(ann, "[name='_2Fopinion-" + row + "']", " ");
      on(ann, "[id='_2Fplan_2FMonday_2Fcome']", "ArrowDown");
      on(ann, "[id='_2Fplan_2FMonday_2Fguests']", "2");
      on(ann, "[id='_2Fwishes_2F0_2Fwhat']", "T", "e", "a");
      on(ann, "[id='_2Fwishes-add']", "Enter");
      on(ann, "[id='_2Fwishes_2F1_2Fwhat']", "I", "c", "e");
      on(ann, "[id='_2Faddress_2Fcity']", "B");
      on(ann, "[id='_2Fguests_2F0_2Fg']", "E", "v", "e");
      on(ann, "[name='_2Fguests_2F0_2Fchild']", " ");
      on(ann, "[id='_2Fwhy']", "!");
      on(ann, "form .button.main", "Enter");
      ann.sees("Thank you");
    }
    JsonObject answers = lunch.responses().getJsonObject(0).getJsonObject("answers");
    assertThat(
        answers.toString(),
        answers.keySet(),
        hasItems(
            "dish", "extras", "when", "tags", "hunger", "stars", "mood", "veg", "rank", "rank2",
            "pic", "name", "mail", "age", "spice", "price", "hours", "day", "clock", "more",
            "score", "opinion", "plan", "wishes", "address", "guests", "why"));
    assertThat(
        answers.getString("dish")
            + answers.getInt("hunger")
            + answers.getInt("stars")
            + answers.getInt("mood")
            + answers.get("rank")
            + answers.getInt("score")
            + answers.getString("day")
            + answers.getString("clock")
            + answers.getInt("price")
            + answers.get("hours"),
        is("Pizza341[\"Price\",\"Taste\",\"Distance\"]842026-03-2909:3025[12,14]"));
  }

  @Test
  void aMatrixWithoutRowsIsAChoiceOfItsColumns() {
    OpenSurvey survey =
        OpenSurvey.of(
            """
        {"elements": [{"type": "matrix", "name": "mood", "title": "How was it?", "isRequired": true,
          "columns": ["good", {"value": 2, "text": "bad"}]}]}""");
    try (Browser ann = Browser.open();
        Browser owner = Visitor.owner(survey)) {
      ann.go(survey.page());
      ann.click("radio", "bad");
      ann.click("button", "Send");
      ann.sees("Thank you");
      owner.go(survey.resultsPage());
      owner.holds(
          "document.querySelector('[data-name=mood]').innerText.replace(/\\s+/g, "
              + "' ').includes('bad 1 100%')",
          "shows what was picked");
    }
    assertThat(
        survey.responses().getJsonObject(0).getJsonObject("answers").toString(),
        is("{\"mood\":2}"));
  }

  @Test
  void everyTypeIsFitForAllInBothLanguagesLightAndDark() {
    try (Browser ann = Browser.open()) {
      for (String language : new String[] {"en", "ko"}) {
        ann.go(lunch.page());
        ann.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
        ann.reload();
        ann.holds(
            "document.documentElement.lang === '"
                + language
                + "' && !!document.querySelector('.paper')",
            "is drawn");
        for (int page = 0; page < 3; page++) {
          ann.evaluate(
              ("history.pushState({page: %d}, "
                      + "''); dispatchEvent(new PopStateEvent('popstate', {state: {page: %d}}))")
                  .formatted(page, page));
          looks(ann, "answer-" + page + "-" + language);
        }
        ann.evaluate("document.querySelector('form .button.main').click()");
        ann.holds("!!document.querySelector('.summary')", "says what is missing");
        looks(ann, "answer-errors-" + language);
      }
    }
  }

  private static void looks(Browser ann, String name) {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {360, 768, 1280}) {
        ann.window(width, dark);
        ann.picture(
            PICTURES.resolve("%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light")));
        assertThat(name + " at " + width + " scrolls sideways", ann.scrollsSideways(), is(false));
      }
      assertThat(name + (dark ? " dark" : ""), ann.barriers(), is(empty()));
    }
  }

  /** Tabs to the selector's element, and presses the keys. */
  private static void on(Browser ann, String selector, String... keys) {
    for (int tabs = 0;
        !ann.string("String(document.activeElement.matches(`" + selector + "`))").equals("true");
        tabs++) {
      assertThat("no way by Tab to " + selector, tabs < MOST_TABS, is(true));
      ann.press("Tab");
    }
    for (String key : keys) ann.press(key);
  }
}
