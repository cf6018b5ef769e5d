package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.PREVIEW;
import static surely.browser.editor.Editing.clickInPreview;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.pick;
import static surely.browser.editor.Editing.previews;
import static surely.browser.editor.Editing.publish;

import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;

/** The preview is the page of respondents, at any width, and stores nothing. */
@ExtendWith(ArquillianExtension.class)
class EditorPreviewIT {
  private static final Path PICTURES = Path.of("target/pictures");

  private static final String MANY =
      """
      {title: 'Lunch', elements: [{type: 'matrix', name: 'a', columns: ['x', 'y'], rows: ['r']},
        {type: 'matrixdropdown', name: 'b', rows: ['r'], choices: ['x'],
        columns: [{name: 'c'}, {name: 'd', cellType: 'text'}]},
        {type: 'ranking', name: 'e', choices: ['x', 'y']},
        {type: 'checkbox', name: 'f', choices: ['wine']}, {type: 'rating', name: 'i'}]}""";

  private static final String TWO_LANGUAGES =
      """
      {title: {default: 'Lunch', ko: '점심'}, completedHtml: 'See you there.', elements: [
        {type: 'text', name: 'a', title: {default: 'Dish', ko: '음식'}}]}""";

  /** What a page of respondents is made of: its styles, and the size of each part. */
  private static final String MADE_OF =
      "[[...page.styleSheets].map(({href}) => new URL(href).pathname), "
          + "[...page.querySelectorAll('.answers *')].map(part => [part.localName, "
          + "part.className, ...['width', 'height'].map(side => "
          + "page.defaultView.getComputedStyle(part)[side])].join(' '))]";

  @Test
  void itIsWhatRespondentsGet() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, MANY);
      ann.click("tab", "Preview");
      previews(ann, "!!page.querySelector('.matrix .row')", "there is a matrix");
      ann.click("button", "Desktop");
      ann.window(1280, 300, false); // so low that both have a scroll bar
      previews(
          ann,
          "page.defaultView.innerWidth === 1280 && page.defaultView.innerHeight < 700",
          "the frame is low");
      String preview = madeOf(ann, PREVIEW);
      ann.window(1280, false);
      publish(ann, "Lunch");
      ann.window(1280, 300, false);
      ann.go("/s/" + id);
      ann.holds("!!document.querySelector('.matrix .row')", "it is drawn");
      assertThat(preview, is(madeOf(ann, "document")));
      assertThat(preview, containsString("fieldset question"));
    }
  }

  private static String madeOf(Browser ann, String document) {
    return ann.string("(page => JSON.stringify(" + MADE_OF + "))(" + document + ")");
  }

  @Test
  void itIsAsWideAsADeviceAndTheKeyboardChoosesWhich() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, MANY);
      ann.click("tab", "Preview");
      isWide(ann, 1280);
      ann.focus("button", "Phone");
      ann.press("Enter");
      isWide(ann, 390);
      ann.holds(
          "document.activeElement.ariaPressed === 'true' "
              + "&& document.querySelectorAll('.devices [aria-pressed=true]').length === 1",
          "the button says so");
      ann.press("Tab");
      ann.press("Enter");
      isWide(ann, 820);
      ann.click("tab", "Settings");
      ann.click("tab", "Preview");
      isWide(ann, 820);
      ann.finds("Iframe", "The survey as respondents see it");
      for (boolean dark : new boolean[] {false, true})
        for (int width : new int[] {360, 1280}) {
          ann.window(width, dark);
          previews(ann, "!!page.querySelector('.matrix .row')", "it is drawn");
          ann.picture(
              PICTURES.resolve(
                  "edit-preview-tablet-%d-%s.png".formatted(width, dark ? "dark" : "light")));
          assertThat(ann.scrollsSideways(), is(false));
          assertThat(ann.barriers(), is(empty()));
        }
    }
  }

  private static void isWide(Browser ann, int width) {
    previews(ann, "page.defaultView.innerWidth === " + width, "it is " + width + " px wide");
  }

  @Test
  void aResponseGoesNowhereAndIsForgotten() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, TWO_LANGUAGES);
      String before = stored(ann);
      ann.click("tab", "Preview");
      previews(ann, "Dish");
      long requests = requests(ann);
      ann.evaluate(
          "(page => { const field = page.querySelector('input'); field.value = 'Soup'; "
              + "field.dispatchEvent(new Event('input', {bubbles: true})); })("
              + PREVIEW
              + ")");
      clickInPreview(ann, "Send");
      ann.sees("A respondent would send the answers now. Here, nothing is sent.");
      ann.holds(PREVIEW + ".body.innerText.includes('See you there.')", "it thanks");
      assertThat(requests(ann), is(requests));
      assertThat(stored(ann), is(before));
      ann.click("button", "Try again");
      previews(ann, "page.querySelector('input').value === ''", "it begins anew");
      ann.seesNoMore("A respondent would send");
    }
  }

  private static long requests(Browser ann) {
    return ann.watch().exchanges().stream().filter(one -> one.path().startsWith("/api/")).count();
  }

  private static String stored(Browser ann) {
    return ann.string("JSON.stringify(Object.entries(localStorage).sort())");
  }

  @Test
  void aLanguageThatIsChosenStays() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, TWO_LANGUAGES, "questions");
      pick(ann, "#language", "Korean");
      ann.click("tab", "Preview");
      previews(ann, "음식");
      previews(ann, "보내기");
      ann.click("tab", "Questions");
      isChosen(ann, "ko");
      ann.reload();
      isChosen(ann, "ko");
      ann.click("tab", "Preview");
      previews(ann, "음식");
      ann.evaluate(
          "(list => { list.value = 'en'; list.dispatchEvent(new Event('change')); })("
              + PREVIEW
              + ".querySelector('.facts-row select'))");
      previews(ann, "Dish");
      ann.reload();
      previews(ann, "Dish");
      ann.click("tab", "Questions");
      isChosen(ann, "");
    }
  }

  private static void isChosen(Browser ann, String tag) {
    ann.holds("document.querySelector('#language').value === '" + tag + "'", "language " + tag);
  }

  @Test
  void whatCannotBeShownIsSaid() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, MANY, "json");
      Editing.type(
          ann, "#json-text", "{\"elements\": [{\"type\": \"nonsense\", \"name\": \"a\"}]}");
      ann.click("tab", "Preview");
      ann.sees("The questions can't be shown.");
      ann.click("button", "Undo");
      previews(ann, "wine");
      ann.seesNoMore("The questions can't be shown.");
    }
  }
}
