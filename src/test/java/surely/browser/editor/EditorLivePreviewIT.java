package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.quoted;

import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;

/** The page of respondents beside the fields: it follows them, and leads to them. */
@ExtendWith(ArquillianExtension.class)
class EditorLivePreviewIT {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String PAGE =
      "document.querySelector('survey-live-preview iframe').contentDocument";

  private static final String LUNCH =
      """
      {title: 'Lunch', pages: [
        {title: 'First', elements: [{type: 'text', name: 'a', title: 'Name'}]},
        {title: 'Second', elements: [
          {type: 'radiogroup', name: 'dish', title: 'Dish', description: 'Of today',
            choices: ['soup', {value: 2, text: 'Salad'}]},
          {type: 'comment', name: 'why', title: 'Why?', visibleIf: "{dish} = 'soup'"}]}]}""";

  @Test
  void itShowsWhatIsTypedAndAlsoWhatAConditionHides() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      shows(ann, "Name");
      ann.click("button", "Why? Long text · conditional");
      shows(ann, "Why?");
      shows(ann, "Salad");
      ann.holds(
          PAGE + ".querySelector('[data-selected] .asked').textContent === 'Why?'", "it is marked");
      ann.fill("Title", "Why not?");
      shows(ann, "Why not?");
      ann.holds("document.activeElement.value === 'Why not?'", "the focus stays in the field");
      ann.click("button", "Undo");
      ann.holds("!" + PAGE + ".body.innerText.includes('Why not?')", "it is undone there, too");
    }
  }

  @Test
  void whatIsClickedThereIsEdited() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      ann.click("button", "Why? Long text · conditional");
      shows(ann, "Salad");
      click(ann, ".choice:has([value=\"2\"]) input");
      isEdited(ann, "Text 2", "Salad");
      click(ann, ".question .hint");
      isEdited(ann, "Description", "Of today");
      click(ann, "h1");
      isEdited(ann, "Title", "Lunch");
      ann.click("button", "Why? Long text · conditional");
      shows(ann, "Salad");
      click(ann, "h2");
      isEdited(ann, "Title", "Second");
      ann.evaluate(PAGE + ".querySelector('textarea').focus()");
      ann.press("Enter");
      isEdited(ann, "Title", "Why?");
      ann.holds(PAGE + ".querySelector('textarea').value === ''", "nothing is answered");
    }
  }

  @Test
  void itIsFitForAllAndOnlyThereWithRoomForIt() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      for (String language : List.of("en", "ko")) {
        ann.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
        ann.reload();
        shows(ann, "Name");
        for (boolean dark : new boolean[] {false, true}) {
          ann.window(1280, dark);
          shows(ann, "Name");
          ann.picture(
              PICTURES.resolve("edit-live-%s-%s.png".formatted(language, dark ? "dark" : "light")));
          assertThat(ann.scrollsSideways(), is(false));
          assertThat(ann.barriers(), is(empty()));
        }
      }
      ann.window(360, false);
      ann.holds("!document.querySelector('survey-live-preview iframe')", "there is no room");
      assertThat(ann.scrollsSideways(), is(false));
      ann.window(1280, false);
      shows(ann, "Name");
    }
  }

  private static void shows(Browser ann, String text) {
    ann.holds(PAGE + ".body.innerText.includes(" + quoted(text) + ")", "it shows " + text);
  }

  private static void click(Browser ann, String selector) {
    ann.evaluate(PAGE + ".querySelector(" + quoted(selector) + ").click()");
  }

  private static void isEdited(Browser ann, String label, String text) {
    ann.holds(
        ("(field => (field.labels?.[0]?.textContent ?? field.ariaLabel) === %s "
                    + "&& field.value === %s)")
                .formatted(quoted(label), quoted(text))
            + "(document.activeElement)",
        label + " has the focus");
  }
}
