package surely.browser.team;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.api.Api;

/** The team of a survey, as its owner manages it and as the others see it. */
@ExtendWith(ArquillianExtension.class)
class TeamPagesIT {

  @Test
  void theOwnerMakesOneLinkAndRevokesIt() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser ann = Visitor.of(lunch.owner())) {
      team(ann);
      ann.doubleClick("button", "Make a link");
      ann.finds("textbox", "Link for one person");
      ann.holds(
          "document.querySelector('#team-link').value.startsWith(location.origin + '/join#')",
          "the link is shown");
      ann.sees("Links that nobody has used yet");
      assertThat(links(ann, lunch, 201), is(1L));
      ann.evaluate("document.querySelector('.team button[aria-label^=Revoke]').click()");
      ann.sees("The link was revoked.");
      ann.seesNoMore("Links that nobody has used yet");
      ann.holds("!document.querySelector('#team-link')", "the link is no longer shown");
    }
  }

  @Test
  void aLinkWhoseAnswerIsLostIsMadeOnce() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser ann = Visitor.of(lunch.owner())) {
      team(ann);
      ann.watch().loseResponse("POST", "/team/links");
      ann.click("button", "Make a link");
      ann.finds("textbox", "Link for one person");
      ann.holds("document.querySelectorAll('.team').length === 2", "the links are shown");
      ann.holds("document.querySelectorAll('.team')[1].children.length === 1", "one link");
    }
  }

  /** From the list of surveys to the link, without a mouse. */
  @Test
  void aLinkIsMadeByKeyboard() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser ann = Visitor.of(lunch.owner())) {
      ann.focus("DisclosureTriangle", "More: Lunch");
      ann.press("Enter");
      ann.focus("button", "Team: Lunch");
      ann.press("Enter");
      ann.finds("button", "Make a link");
      ann.holds("!!document.activeElement.closest('dialog')", "the focus is in the dialog");
      ann.press("Tab");
      ann.holds("document.activeElement.id === 'team-role'", "the role comes next");
      ann.press("ArrowDown");
      ann.press("Tab");
      ann.press("Enter");
      ann.holds("document.activeElement.id === 'team-link'", "the focus is on the link");
      ann.sees("Editor, until");
      ann.press("Escape");
      ann.seesNoMore("Link for one person");
    }
  }

  @Test
  void aRemovalEndsItAtOnce() {
    SharedSurvey lunch = SharedSurvey.draft();
    Api.Somebody bob = lunch.join("editor");
    try (Browser ann = Visitor.of(lunch.owner());
        Browser bobs = Visitor.of(bob)) {
      bobs.watch().tolerate("status of 404");
      bobs.go(lunch.editor());
      bobs.finds("tab", "Questions");
      team(ann);
      ann.click("button", "Remove: Somebody");
      ann.doubleClick("button", "Remove");
      ann.sees("Somebody is no longer on the team.");
      ann.seesNoMore(bob.email());
      bobs.fill("Title", "Which soup?");
      bobs.sees("It was not found.");
      bobs.reload();
      bobs.sees("You can no longer open this survey");
    }
  }

  @Test
  void anEditorWhoBecomesAViewerKeepsWhatTheyTyped() {
    SharedSurvey lunch = SharedSurvey.draft();
    Api.Somebody bob = lunch.join("editor");
    try (Browser ann = Visitor.of(lunch.owner());
        Browser bobs = Visitor.of(bob)) {
      bobs.watch().tolerate("status of 403");
      bobs.go(lunch.editor());
      bobs.finds("tab", "Questions");
      team(ann);
      ann.evaluate(
          "(role => { role.value = 'viewer'; role.dispatchEvent(new Event('change')); })"
              + "(document.querySelector('.team select'))");
      ann.sees("Somebody now has the role: Viewer.");
      bobs.fill("Title", "Which soup?");
      bobs.sees("You can no longer change this survey");
      bobs.seesNoMore("Keep my version");
      bobs.click("button", "Use the saved version");
      bobs.sees("You may view this survey, but not change it.");
      bobs.sees("Your version, which was not saved, is kept");
    }
  }

  @Test
  void theOwnerHandsTheSurveyOverAndIsAnEditorThen() {
    OpenSurvey open =
        OpenSurvey.of(
            SharedSurvey.LUNCH,
            "{\"respondents\": \"members\", \"reward\": 2, \"responseLimit\": 5}");
    Api.Somebody bob = SharedSurvey.of(open).join("viewer");
    try (Browser ann = Visitor.owner(open);
        Browser bobs = Visitor.of(bob)) {
      team(ann);
      ann.click("button", "Hand over: Somebody");
      ann.sees("The points that are set aside for rewards go along");
      ann.doubleClick("button", "Hand over");
      ann.finds("heading", "Shared with me");
      ann.sees("Editor");
      ann.sees("Welcome");
      bobs.reload();
      bobs.finds("heading", "My surveys");
      bobs.finds("link", "Lunch");
      bobs.seesNoMore("Shared with me");
    }
  }

  @Test
  void whoeverLeavesSeesTheSurveyNoMore() {
    try (Browser bob = Visitor.of(SharedSurvey.draft().join("editor"))) {
      bob.finds("heading", "Shared with me");
      team(bob);
      bob.sees("(you)");
      bob.seesNoMore("Make a link");
      bob.press("Escape");
      bob.click("DisclosureTriangle", "More: Lunch");
      bob.click("button", "Leave team: Lunch");
      bob.doubleClick("button", "Leave team");
      bob.seesNoMore("Shared with me");
      bob.sees("Welcome");
    }
  }

  static void team(Browser member) {
    member.click("DisclosureTriangle", "More: Lunch");
    member.click("button", "Team: Lunch");
    member.finds("heading", "Team");
  }

  private static long links(Browser browser, SharedSurvey survey, int status) {
    return browser.watch().count("POST", "/api/surveys/" + survey.id() + "/team/links", status);
  }
}
