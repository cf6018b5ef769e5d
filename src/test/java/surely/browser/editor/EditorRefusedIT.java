package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.element;
import static surely.browser.editor.Editing.holdResponses;
import static surely.browser.editor.Editing.isSaved;
import static surely.browser.editor.Editing.saveNow;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/**
 * The server's errors are shown at their places, and do not interrupt an author who has gone on
 * meanwhile.
 */
@ExtendWith(ArquillianExtension.class)
class EditorRefusedIT {
  private static final String RATING =
      "{\"elements\": [{\"type\": \"comment\", \"name\": \"a\"}, "
          + "{\"type\": \"rating\", \"name\": \"b\", \"rateMax\": 5}]}";

  @Test
  void whatTheServerRefusesIsSaidAtItsField() {
    try (Browser ann = rating()) {
      ann.fill("Highest value", "-3");
      ann.click("button", "a Long text");
      ann.click("tab", "Settings");
      ann.click("button", "Not saved: fix 1 problem");
      ann.sees("Fix this problem to save:");
      ann.sees("b – Highest value: The highest value must be above the lowest.");
      ann.holds(
          "document.activeElement.labels?.[0].textContent === 'Highest value' && "
              + "document.activeElement.getAttribute('aria-invalid') === 'true'",
          "the focus is there");
      assertThat(ann.barriers(), is(empty()));
      ann.fill("Highest value", "4");
      ann.seesNoMore("Fix this problem to save:");
      isSaved(ann);
    }
  }

  @Test
  void eachFaultIsAMessageInTheReadersLanguage() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "settings");
      ann.evaluate("localStorage.setItem('surely.language', '\"ko\"')");
      ann.reload();
      ann.fill("응답당 포인트", "5");
      ann.finds("button", "저장되지 않음: 문제 2개 수정");
      saveNow(ann);
      ann.sees("저장하려면 문제 2개를 수정해 주세요:");
      ann.sees("응답당 포인트: 회원만 포인트를 받을 수 있습니다.");
      ann.sees("응답당 포인트: 모든 응답에 지급할 포인트를 게시할 때 떼어 둡니다.");
      ann.holds(
          "!/[a-z]/i.test(document.querySelector('.notice.bad').innerText)",
          "no word is the server's");
      ann.holds("document.activeElement.id === 'reward'", "the focus is in the field");
    }
  }

  @Test
  void aConditionSaysWhichNameIsUnknownAndWhereItIsWrong() {
    try (Browser ann = rating()) {
      ann.click("tab", "JSON");
      write(ann, "{nobody} = 1 and {a} = 2");
      saveNow(ann);
      ann.sees("There is no question with this name: nobody.");
      write(ann, "{a} = ");
      saveNow(ann);
      ann.sees("This can't be understood from character ");
    }
  }

  /** Writes the definition with this condition. */
  private static void write(Browser ann, String condition) {
    ann.fill(
        "Questions as JSON, in the SurveyJS format",
        RATING.replace("\"name\": \"b\"", "\"name\": \"b\", \"visibleIf\": \"" + condition + "\""));
  }

  @Test
  void whoTypesIsNotInterruptedByWhatIsRefused() {
    try (Browser ann = rating()) {
      ann.fill("Highest value", "-3");
      ann.focus("Highest value");
      ann.finds("button", "Not saved: fix 1 problem");
      ann.holds(
          "document.activeElement.labels?.[0].textContent === 'Highest value' && "
              + "document.activeElement.getAttribute('aria-invalid') === 'true'",
          "it is said at the field");
      ann.holds("!document.querySelector('.notice')", "nothing moves");
    }
  }

  /**
   * The field may be in another tab of the editor, in a list or beside a question; properties
   * without a field are shown as JSON.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Object.assign(work.settings, {reward: 5, respondents: 'members'})           | reward
      work.settings.choiceLimits = {a: {x: 0}}                                    | places-0-0
      work.definition.elements[0].choices = ['x', 'x']                            | choices-1
      work.definition.elements[0].visibleIf = '{nobody} = 1'                      | visibleIf
      work.definition.elements[0].validators = [{type: 'regex', regex: '('}]      | _23rest
      work.definition.triggers = [{type: 'complete', expression: '{nobody} = 1'}] | _23rest
      work.definition.navigateToUrl = 'https://example.org'                       | _23rest""")
  void theFocusGoesToWhatIsWrong(String wrong, String field) {
    try (Browser ann = Visitor.member("Ann")) {
      String id =
          OpenSurvey.draft(
              ann,
              "{title: 'T', elements: [{type: 'radiogroup', name: 'a', choices: ['x', 'y']}, "
                  + "{type: 'comment', name: 'b'}]}");
      ann.watch().tolerate("status of 422");
      ann.go("/edit/" + id);
      isSaved(ann);
      ann.evaluate(
          "(async () => { const work = await (await fetch('/api/surveys/"
              + id
              + "')).json(); "
              + wrong
              + "; localStorage.setItem('surely.edit."
              + id
              + "', JSON.stringify({etag: '\"' + work.version + '\"', "
              + "definition: work.definition, settings: work.settings})); })()");
      ann.reload();
      ann.finds("button", "Not saved: fix 1 problem");
      saveNow(ann);
      ann.sees("Fix this problem to save:");
      ann.holds(
          "document.activeElement.matches('input, select, textarea') && "
              + "!!document.activeElement.closest('[id*=\""
              + field
              + "\"]')",
          "the focus is at " + field);
    }
  }

  @Test
  void whoTypesElsewhereMeanwhileKeepsTheFocus() {
    try (Browser ann = rating()) {
      refusedWithoutAnAnswerYet(ann);
      ann.click("button", "a Long text");
      ann.focus("Title");
      ann.evaluate("answer()");
      ann.sees("Fix this problem to save:");
      ann.holds(
          "document.activeElement.labels?.[0].textContent === 'Title'",
          "the focus is where one types");
    }
  }

  @Test
  void whatWasMendedMeanwhileIsNotSaidToBeWrongButSaved() {
    try (Browser ann = rating()) {
      refusedWithoutAnAnswerYet(ann);
      ann.fill("Highest value", "4");
      ann.evaluate("answer()");
      isSaved(ann);
      ann.holds("!document.querySelector('.notice.bad, [aria-invalid]')", "nothing is wrong");
      assertThat(element(ann, 1).getInt("rateMax"), is(4));
    }
  }

  /** Edits a rating. */
  private static Browser rating() {
    Browser ann = Visitor.member("Ann");
    edit(ann, RATING);
    ann.click("button", "b Rating");
    return ann;
  }

  /**
   * Saves what the server refuses. The page gets the response only when a script calls answer().
   */
  private static void refusedWithoutAnAnswerYet(Browser ann) {
    holdResponses(ann);
    ann.fill("Highest value", "-3");
    saveNow(ann);
    ann.holds("!!window.answer", "the server has answered, but the page does not know");
    ann.sees("Saving");
  }
}
