package surely.browser.editor;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.quoted;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;

/** The list of what depends on which answers, and of what can never happen. */
@ExtendWith(ArquillianExtension.class)
class EditorLogicIT {
  private static final Path PICTURES = Path.of("target/pictures");

  private static final String LUNCH =
      """
      {title: 'Lunch', pages: [
        {name: 'first', title: 'First', elements: [
          {type: 'radiogroup', name: 'dish', title: 'Dish', choices: ['soup',
            {value: 2, text: 'Salad', visibleIf: '{age} > 17'}]},
          {type: 'checkbox', name: 'extras', title: 'Extras', choices: ['bread', 'wine']},
          {type: 'text', name: 'age', title: 'Age', inputType: 'number', min: 5},
          {type: 'comment', name: 'why', title: 'Why?',
            visibleIf: "{dish} = 2 and {extras} anyof ['wine', 'bread']",
            requiredIf: '{age} < 3'},
          {type: 'text', name: 'early', title: 'Early', visibleIf: '{taste} >= 3'}]},
        {name: 'second', title: 'Second', visibleIf: "{dish} = 'pizza'", elements: [
          {type: 'rating', name: 'taste', title: 'Taste'},
          {type: 'text', name: 'both', title: 'Both', visibleIf: "{dish} = 2",
            enableIf: "{dish} = 2 and {dish} = 'soup'"}]},
        {name: 'third', elements: [
          {type: 'text', name: 'one', title: 'One', visibleIf: '{two} notempty'},
          {type: 'text', name: 'two', title: 'Two', visibleIf: '{one} notempty'},
          {type: 'text', name: 'sum', title: 'Sum',
            visibleIf: 'today() > {age} and {age} + 1 > 3'}]}],
        triggers: [{type: 'complete', expression: "{dish} = 'soup'"},
          {type: 'skip', expression: '{age} > 90', gotoName: 'one'}]}""";

  @Test
  void whatDependsOnWhatIsListedAndWhatCanNeverHappenIsSaid() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      ann.click("tab", "Logic");
      shows(
          ann,
          "Ends the survey",
          "Goes to: One",
          "Show if",
          "“Dish” is Salad",
          "“Extras” is any of: wine, bread");
      says(ann, "0/elements/3", "visibleIf");
      says(ann, "0/elements/3", "requiredIf", "No answers fulfil this, so it is never required.");
      says(ann, "0/elements/0", "choices/1/visibleIf");
      says(
          ann,
          "0/elements/4",
          "visibleIf",
          "“Taste” is on a later page, so it is not answered yet when respondents get here.",
          "No answers fulfil this, so it is never shown.");
      says(
          ann,
          "pages/1",
          "visibleIf",
          "“pizza” is not a choice of “Dish”.",
          "No answers fulfil this, so it is never shown.");
      says(ann, "1/elements/1", "visibleIf", "It is in “Second”, which is never shown.");
      says(ann, "1/elements/1", "enableIf", "No answers fulfil this, so it can never be answered.");
      says(ann, "2/elements/0", "visibleIf", "No answers fulfil this, so it is never shown.");
      says(ann, "2/elements/1", "visibleIf", "No answers fulfil this, so it is never shown.");
      says(ann, "2/elements/2", "visibleIf");
      says(ann, "triggers", "0");
      says(ann, "triggers", "1");
      ann.sees("7 rules need another look.");
    }
  }

  /** The faults of the rule whose pointer ends like this. */
  private static void says(Browser ann, String at, String property, String... faults) {
    ann.holds(
        ("JSON.stringify([...document.querySelectorAll('.logic > li > ul > li')]"
                + ".filter(li => li.dataset.rule.endsWith(%s)).map(li => "
                + "[...li.querySelectorAll('.error')].map(p => p.textContent))) === %s")
            .formatted(quoted(at + "/" + property), quoted("[" + json(faults) + "]")),
        at + " " + property + " says " + List.of(faults));
  }

  private static String json(String... texts) {
    return Stream.of(texts).map(Editing::quoted).collect(joining(",", "[", "]"));
  }

  private static void shows(Browser ann, String... texts) {
    for (String text : texts) ann.sees(text);
  }

  @Test
  void aLineLeadsToItsPlaceAlsoWithTheKeyboard() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      ann.click("tab", "Logic");
      ann.focus("button", "Required if");
      ann.press("Enter");
      ann.holds(
          "location.hash === '#questions' && !!document.activeElement.closest('[id$=requiredIf]')",
          "the condition is at hand");
      ann.finds("heading", "Why?");
    }
  }

  @Test
  void itIsFitForAllInBothLanguages() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      for (String language : List.of("en", "ko")) {
        ann.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
        ann.evaluate("location.replace('#logic')");
        ann.reload();
        ann.holds(
            "document.documentElement.lang === '"
                + language
                + "' && !!document.querySelector('.logic .error')",
            "is drawn");
        for (boolean dark : new boolean[] {false, true}) {
          for (int width : new int[] {360, 1280}) {
            ann.window(width, dark);
            ann.picture(
                PICTURES.resolve(
                    "edit-logic-%s-%d-%s.png".formatted(language, width, dark ? "dark" : "light")));
            assertThat(ann.scrollsSideways(), is(false));
          }
          assertThat(ann.barriers(), is(empty()));
        }
      }
    }
  }

  @Test
  void aSurveyWithoutConditionsIsToldSo() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, Editing.THREE, "logic");
      ann.sees("Nothing depends on an answer yet.");
    }
  }
}
