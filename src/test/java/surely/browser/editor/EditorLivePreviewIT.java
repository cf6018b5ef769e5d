package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.isSaved;
import static surely.browser.editor.Editing.quoted;
import static surely.browser.editor.Editing.survey;

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
      click(ann, "textarea");
      isEdited(ann, "Title", "Why?");
      click(ann, "fieldset");
      isEdited(ann, "Title", "Dish");
      ann.evaluate(PAGE + ".querySelector('textarea').focus()");
      ann.press("Enter");
      isEdited(ann, "Title", "Why?");
      ann.holds(PAGE + ".querySelector('textarea').value === ''", "nothing is answered");
    }
  }

  @Test
  void aTextIsEditedWhereItStands() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      ann.click("button", "Why? Long text · conditional");
      shows(ann, "Salad");
      rewrite(ann, ".choice:has([value=\"2\"]) input", "Salad", "Greens");
      ann.holds("[...document.querySelectorAll('.item .text')][1].value === 'Greens'", "its field");
      ann.press("Enter");
      shows(ann, "Greens");
      ann.holds("!" + PAGE + ".querySelector('[contenteditable]')", "it is shown again");
      rewrite(ann, ".question .hint", "Of today", "Of tomorrow");
      rewrite(ann, "h2", "Second", "Last");
      rewrite(ann, "fieldset .asked", "Dish", "Which dish?");
      ann.press("Escape");
      rewrite(ann, "h1", "Lunch", "Dinner");
      ann.holds("document.title === 'Dinner - Surely'", "the survey has the title");
      ann.click("button", "Undo");
      ann.holds("document.title === 'Lunch - Surely'", "it is undone");
      ann.click("button", "Which dish? Single choice");
      for (String text : List.of("Lunch", "Last", "Which dish?", "Of tomorrow", "Greens"))
        shows(ann, text);
      isSaved(ann);
      assertThat(
          survey(ann).toString(),
          allOf(containsString("\"Greens\""), containsString("\"Of tomorrow\"")));
    }
  }

  @Test
  void whatIsNoTextOfItsFieldIsNotEditedWhereItStands() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(
          ann,
          """
          {title: 'Lunch', pages: [{elements: [
            {type: 'panel', name: 'p', description: 'Group', elements: [
              {type: 'text', name: 'a', title: 'Name', isRequired: true}]},
            {type: 'html', name: 'h', html: '<h2>Head</h2><p>of <b>all</b>.</p>'},
            {type: 'text', name: 'x', valueName: 'v', title: 'One'},
            {type: 'text', name: 'y', valueName: 'v', title: 'Two'}]}]}""");
      ann.finds("button", "Head of all. Text");
      shows(ann, "Two");
      for (String place :
          List.of(
              ".answers .hint",
              ".markup h2",
              ".legend",
              ".answers > .question:last-of-type .asked")) {
        ann.evaluate("document.activeElement.blur()");
        click(ann, place);
        ann.holds("!document.activeElement.matches('body, iframe')", place + " leads to a field");
        ann.holds("!" + PAGE + ".querySelector('[contenteditable]')", place + " stays");
      }
    }
  }

  @Test
  void aQuestionIsDraggedToAnotherPlace() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      ann.click("button", "Why? Long text · conditional");
      shows(ann, "Salad");
      ann.hover(".question:has(textarea)");
      ann.drag(".question-grip:not([hidden])", "fieldset.question");
      ann.holds(
          PAGE + ".querySelector('.answers .question').matches(':has(textarea)')",
          "it stands above the other one");
      ann.click("button", "Undo");
      ann.holds(PAGE + ".querySelector('.answers .question').matches('fieldset')", "it is back");
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

  /** Clicks a text and types another one in its place. */
  private static void rewrite(Browser ann, String selector, String text, String other) {
    click(ann, selector);
    ann.holds(
        "(place => place.isContentEditable && place.innerText === %s)(%s.activeElement)"
            .formatted(quoted(text), PAGE),
        text + " is edited");
    ann.evaluate(
        "document.querySelector('iframe').contentWindow.getSelection()"
            + ".selectAllChildren("
            + PAGE
            + ".activeElement)");
    ann.type(other);
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
