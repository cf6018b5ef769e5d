package surely.browser.team;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

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
