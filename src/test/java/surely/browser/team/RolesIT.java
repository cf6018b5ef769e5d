package surely.browser.team;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.browser.Browser;
import surely.browser.Downloads;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.api.Api;

/** The pages offer each member what their role allows. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {
  private static final String ONLY_VIEWS = "You may view this survey, but not change it.";

  @Test
  void aViewerReadsADraftAndChangesNothing() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser bob = Visitor.of(lunch.join("viewer"))) {
      bob.sees("Viewer");
      offers(bob, "Team", true);
      offers(bob, "Copy", true);
      offers(bob, "Publish", false);
      offers(bob, "Share", false);
      offers(bob, "Delete", false);
      bob.go(lunch.editor());
      bob.sees(ONLY_VIEWS);
      bob.holds(
          "document.querySelector('.properties :is(input, textarea)').matches(':disabled')",
          "the title is fixed");
      bob.seesNoMore("Add a question");
      bob.holds(
          "document.querySelector('survey-live-preview iframe').contentDocument"
              + ".body.innerText.includes('Which dish?')",
          "the survey is shown as respondents see it");
      bob.click("tab", "Settings");
      bob.holds("document.querySelector('#reward').matches(':disabled')", "settings are fixed");
    }
  }

  @Test
  void aViewerReadsResultsAndDeletesNone() {
    OpenSurvey open = OpenSurvey.of(SharedSurvey.LUNCH);
    open.answered("{\"dish\": \"Soup\"}");
    try (Browser bob = Visitor.of(SharedSurvey.of(open).join("viewer"))) {
      offers(bob, "Pause", false);
      offers(bob, "Close survey", false);
      bob.click("link", "Results: Lunch");
      bob.click("button", "Single responses");
      bob.sees("Soup");
      bob.seesNoMore("Delete response");
      bob.seesNoMore("Share");
    }
  }

  @Test
  void anEditorRunsASurveyAndDeletesNothing() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser bob = Visitor.of(lunch.join("editor"))) {
      offers(bob, "Delete", false);
      bob.click("button", "Publish: Lunch");
      bob.doubleClick("button", "Publish");
      bob.finds("textbox", "Link to the survey");
      bob.press("Escape");
      bob.click("button", "Pause: Lunch");
      bob.doubleClick("button", "Pause");
      bob.sees("Paused");
      bob.click("button", "Close survey: Lunch");
      bob.doubleClick("button", "Close survey");
      bob.sees("Closed");
    }
  }

  @Test
  void whoIsRemovedWhileTypingKeepsTheirVersion(@TempDir Path folder) throws IOException {
    SharedSurvey lunch = SharedSurvey.draft();
    Api.Somebody member = lunch.join("editor");
    try (Browser bob = Visitor.of(member)) {
      Downloads files = Downloads.of(bob, folder);
      bob.watch().tolerate("status of 404");
      bob.go(lunch.editor());
      bob.click("tab", "Settings");
      lunch.remove(member);
      bob.fill("Maximum responses", "3");
      bob.sees("It may have been deleted");
      bob.go(lunch.editor());
      bob.sees("You can no longer open this survey");
      bob.click("button", "Download");
      String version = files.text("survey-" + lunch.id() + "-mine.json");
      assertThat(Api.object(version).getJsonObject("settings").getInt("responseLimit"), is(3));
      bob.click("button", "Discard");
      bob.isAt("/");
      bob.go(lunch.editor());
      bob.sees("There is nothing at this address");
    }
  }

  @Test
  void aSurveyWithRewardsIsPublishedByItsOwnerOnly() {
    SharedSurvey lunch =
        SharedSurvey.draft("{\"respondents\": \"members\", \"reward\": 2, \"responseLimit\": 5}");
    try (Browser bob = Visitor.of(lunch.join("editor"))) {
      bob.click("button", "Publish: Lunch");
      bob.sees("So only its owner can publish it.");
    }
  }

  private static void offers(Browser member, String action, boolean is) {
    member.finds("link", "Lunch");
    String found = "!!document.querySelector('[aria-label=\"" + action + ": Lunch\"]')";
    member.holds(found + " === " + is, action + " is offered: " + is);
  }
}
