package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.change;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.isSaved;
import static surely.browser.editor.Editing.save;
import static surely.browser.editor.Editing.survey;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.browser.Visitor;
import surely.test.api.Api;

/** The survey has been changed elsewhere in the meantime, and no click loses anybody's work. */
@ExtendWith(ArquillianExtension.class)
class EditorConflictsIT {
  @TempDir private Path folder;

  @Test
  void inAConflictMineIsSavedAndTheOtherVersionCanBePutBack() {
    try (Browser ann = Visitor.member("Ann")) {
      conflict(ann);
      ann.holds(
          "document.querySelector('.versions mark').textContent.includes('Lunch')",
          "what differs is marked");
      ann.click("button", "Keep my version");
      isSaved(ann);
      assertThat(
          survey(ann).getString("title")
              + survey(ann).getJsonObject("settings").get("responseLimit"),
          is("Lunch3"));
      ann.reload();
      ann.sees("The version that yours replaced is kept");
      ann.click("button", "Use this version");
      ann.finds("heading", "Dinner");
      save(ann);
      assertThat(
          survey(ann).getString("title")
              + survey(ann).getJsonObject("settings").get("responseLimit"),
          is("Dinnernull"));
    }
  }

  @Test
  void inAConflictTheOtherVersionIsTakenAndMineIsKept() throws IOException {
    try (Browser ann = Visitor.member("Ann")) {
      Downloads files = Downloads.of(ann, folder);
      String id = conflict(ann);
      ann.click("button", "Use the saved version");
      ann.finds("heading", "Dinner");
      ann.reload();
      ann.sees("Your version, which was not saved, is kept");
      ann.click("button", "Download");
      assertThat(
          Api.object(files.text("survey-" + id + "-mine.json"))
              .getJsonObject("settings")
              .getInt("responseLimit"),
          is(3));
      ann.click("button", "Discard");
      ann.seesNoMore("Your version, which was not saved");
      assertThat(survey(ann).getString("title"), is("Dinner"));
    }
  }

  @Test
  void aSurveyThatWasOpenedElsewhereStaysAndMineCanBeKept() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 412");
      String id = edit(ann, DISHES, "settings");
      ann.evaluate("fetch('/api/surveys/" + id + "/open', {method: 'POST'}).then(() => 1)");
      ann.fill("Maximum responses", "3");
      ann.sees("The survey is published now, so the saved version can't be replaced.");
      ann.seesNoMore("Keep my version");
      ann.click("button", "Use the saved version");
      ann.sees("This survey has been published, so its settings can't be changed any more");
      ann.holds(
          "document.querySelector('#responseLimit').matches(':disabled')",
          "the settings are closed");
      ann.sees("Your version, which was not saved, is kept");
    }
  }

  /** Makes a conflict: the title is changed elsewhere and the limit here. */
  private static String conflict(Browser ann) {
    ann.watch().tolerate("status of 412");
    String id = edit(ann, DISHES, "settings");
    change(ann, id);
    ann.fill("Maximum responses", "3");
    ann.sees("The survey was changed elsewhere");
    return id;
  }
}
