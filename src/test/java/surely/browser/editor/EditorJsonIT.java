package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.isSaved;
import static surely.browser.editor.Editing.previews;
import static surely.browser.editor.Editing.quoted;
import static surely.browser.editor.Editing.save;
import static surely.browser.editor.Editing.saveNow;
import static surely.browser.editor.Editing.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.browser.Visitor;
import surely.test.api.Api;

/**
 * The definition as JSON in the editor, to read and to edit: no text is lost, and errors are shown
 * at their places.
 */
@ExtendWith(ArquillianExtension.class)
class EditorJsonIT {
  @TempDir private Path folder;

  @Test
  void aTextThatIsNoJsonSaysWhereAndIsNeverLost() {
    String broken =
        "{\n  \"title\": \"Dinner\",\n  \"elements\": [{\"type\": \"text\", \"name\": \"a\"},]\n}";
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(ann, broken);
      ann.sees("Line 3, column 45: Nothing follows this comma.");
      ann.holds("document.querySelector('.lined mark').textContent === '3'", "the line is marked");
      ann.click("button", "Go to the place");
      assertThat(selected(ann), is(","));
      ann.click("tab", "Questions");
      ann.finds("heading", "Lunch");
      saveNow(ann);
      ann.sees("The text under JSON is not complete (line 3, column 45)");
      ann.reload();
      ann.click("tab", "JSON");
      ann.holds(
          "document.querySelector('#json-text').value === " + quoted(broken),
          "the text is still there");
      write(ann, broken.replace("},]", "}]"));
      ann.finds("heading", "Dinner");
      save(ann);
      assertThat(survey(ann).getString("title"), is("Dinner"));
    }
  }

  @Test
  void aTextAndChangesElsewhereDoNotOverwriteEachOther() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(ann, "{\"title\": \"Dinner\"");
      ann.sees("A comma or } is missing.");
      ann.click("tab", "Questions");
      ann.click("button", "Why? Long text");
      ann.fill("Title", "Why not?");
      ann.click("tab", "JSON");
      ann.sees("Something was changed elsewhere");
      write(ann, "{\"title\": \"Dinner\", \"elements\": [{\"type\": \"text\", \"name\": \"a\"}]}");
      ann.finds("heading", "Lunch");
      ann.click("button", "Keep this text");
      ann.finds("heading", "Dinner");
      ann.click("button", "Undo");
      ann.finds("heading", "Lunch");
      ann.holds(
          "document.querySelector('#json-text').value.includes('Why not?')", "the text follows");
    }
  }

  @Test
  void whatTheServerRefusesLeadsToItsPlaceInTheText() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(
          ann,
          "{\"elements\": [\n{\"type\": \"text\", \"name\": \"a\"},\n{\"type\": \"rating\", "
              + "\"name\": \"b\", \"rateMax\": -1}\n]}");
      saveNow(ann);
      ann.sees("Fix this problem to save:");
      ann.holds("document.querySelector('.lined mark').textContent === '3'", "the line is marked");
      ann.evaluate("document.querySelector('.json .errors button').click()");
      assertThat(selected(ann), is("-1"));
    }
  }

  @Test
  void whatIsNotSupportedIsLeftOutOnceThatIsSeenAndCanBeUndone() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(
          ann,
          "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"a\"}, "
              + "{\"type\": \"file\", \"name\": \"b\"}]}");
      saveNow(ann);
      ann.sees("The question “b” (file).");
      ann.click("button", "Save without these");
      isSaved(ann);
      assertThat(survey(ann).getJsonObject("definition").getJsonArray("elements").size(), is(1));
      ann.holds("!document.querySelector('#json-text').value.includes('file')", "the text follows");
      ann.click("button", "Undo");
      ann.holds("document.querySelector('#json-text').value.includes('file')", "it is back");
    }
  }

  @Test
  void whatIsSavedAndNotShownIsSaid() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(
          ann,
          "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"a\"}, "
              + "{\"type\": \"image\", \"name\": \"b\", "
              + "\"imageLink\": \"https://example.org/a.png\"}, "
              + "{\"type\": \"imagepicker\", \"name\": \"c\", "
              + "\"choices\": [{\"value\": 1, \"imageLink\": \"//example.org/b.png\"}]}]}");
      save(ann);
      ann.sees("These 2 things are saved, but respondents may not see them as you expect:");
      ann.sees("Content from another site is not shown");
      ann.click("tab", "Preview");
      previews(ann, "!!page.querySelector('[type=radio][value=\"1\"]')", "there is the choice");
      previews(
          ann,
          "page.defaultView.performance.getEntriesByType('resource').every(({name}) => "
              + "!name.includes('example.org'))",
          "nothing is fetched from there");
      previews(
          ann,
          "![...page.images].some(({src}) => src.includes('example.org'))",
          "no picture of it is shown");
    }
  }

  @Test
  void aFileIsTakenInAndGivenOutAsItWas() throws IOException {
    String file =
        "{\n\t\"title\": \"Dinner / 저녁\",\n\t\"elements\": [{\"type\": \"text\", "
            + "\"name\": \"a/b\"}]\n}\n";
    try (Browser ann = Visitor.member("Ann")) {
      Downloads files = Downloads.of(ann, folder);
      edit(ann, DISHES, "json");
      ann.choose("#json-file", Files.writeString(folder.resolve("in.txt"), file));
      ann.finds("heading", "Dinner / 저녁");
      ann.click("button", "Download");
      assertThat(files.text("Dinner-저녁.json"), is(file));
      save(ann);
      assertThat(survey(ann).getJsonObject("definition"), is(Api.object(file)));
    }
  }

  @Test
  void placesOfValuesAndOfFaultsAreFound() {
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      String text = "{\"a\": [1, {\"x/y\": \"\\u00e9\"}],\n \"b~\": {}}";
      assertThat(located(ann, text, "/a/1/x~1y"), is("\"\\u00e9\""));
      assertThat(located(ann, text, "/b~0"), is("{}"));
      assertThat(
          "what is missing is in what it is missing from",
          located(ann, text, "/a/1/no/such"),
          is("{\"x/y\": \"\\u00e9\"}"));
      assertThat(
          "as far as the text goes", located(ann, text.substring(0, 35) + "?", "/a/0"), is("1"));
      assertThat(fault(ann, text), is("none"));
      assertThat(fault(ann, ""), is("value 1:1"));
      assertThat(fault(ann, "[]"), is("whole 1:1"));
      assertThat(fault(ann, "{\"a\": 1,\n \"a\": 2}"), is("twice 2:2"));
      assertThat(fault(ann, "{\"a\": \"x\\q\"}"), is("escape 1:9"));
      assertThat(fault(ann, "{\"a\": \"x\n\"}"), is("quote 1:9"));
      assertThat(fault(ann, "{\"a\": 1e999}"), is("number 1:7"));
      assertThat(fault(ann, "{\"a\": 1} 2"), is("end 1:10"));
      assertThat(fault(ann, "[".repeat(100_000)), startsWith("deep"));
    }
  }

  private static void write(Browser ann, String json) {
    ann.fill("Questions as JSON, in the SurveyJS format", json);
  }

  private static String selected(Browser ann) {
    return ann.string(
        "(area => area.value.slice(area.selectionStart, "
            + "area.selectionEnd))(document.activeElement)");
  }

  private static String located(Browser ann, String text, String pointer) {
    return ann.string(
        ("import('/pages/edit/json/locate.js').then(({locate}) => "
                + "{ const {start, end} = locate(%1$s, %2$s); return %1$s.slice(start, end); })")
            .formatted(quoted(text), quoted(pointer)));
  }

  private static String fault(Browser ann, String text) {
    return ann.string(
        ("import('/pages/edit/json/locate.js').then(({fault}) => { const is = fault(%s); "
                + "return is ? `${is.what} ${is.line}:${is.column}` : 'none'; })")
            .formatted(quoted(text)));
  }
}
