package surely.browser.team;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.browser.Watch.Exchange;
import surely.browser.editor.Editing;
import surely.test.api.Api;

/** The page to which a link leads that shares a survey. */
@ExtendWith(ArquillianExtension.class)
class JoinPageIT {
  private static final String INVALID = "This link can't be used";

  @Test
  void somebodyJoinsThroughTheLogInAndEdits() {
    SharedSurvey lunch = SharedSurvey.draft();
    Api.Somebody bob = Api.ofSuite().signUp();
    String link = lunch.link("editor");
    try (Browser bobs = Browser.open()) {
      bobs.go(link);
      bobs.sees("Somebody shares a survey with you.");
      bobs.holds("location.hash === ''", "the address no longer has the token");
      bobs.click("link", "Log in and join");
      bobs.fill("E-mail", bob.email());
      bobs.fill("Password", Api.PASSWORD);
      bobs.press("Enter");
      bobs.isAt("/join");
      bobs.sees("will see your name and e-mail address: Somebody, " + bob.email());
      bobs.doubleClick("button", "Join");
      bobs.isAt(lunch.editor());
      Editing.add(bobs, "Yes or no", "Is it warm?");
      Editing.save(bobs);
      assertThat(bobs.watch().count("POST", "/api/surveys/shared", 200), is(1L));
      assertThat(
          bobs.watch().exchanges().stream().map(Exchange::path).toList(),
          everyItem(not(containsString(link.replace("/join#", "")))));
    }
    try (Browser ann = Visitor.of(lunch.owner())) {
      ann.go(lunch.editor());
      ann.sees("Is it warm?");
    }
  }

  @Test
  void somebodySignsUpAndJoins() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser bob = Browser.open()) {
      bob.go(lunch.link("viewer"));
      bob.click("link", "Sign up and join");
      bob.fill("Name", "Bob");
      bob.fill("E-mail", UUID.randomUUID() + "@example.org");
      bob.fill("Password", "correct horse");
      bob.press("Enter");
      bob.isAt("/join");
      bob.click("button", "Join");
      bob.isAt(lunch.editor());
      bob.sees("You may view this survey, but not change it.");
    }
  }

  @Test
  void aJoinWhoseAnswerIsLostHappensOnce() {
    OpenSurvey open = OpenSurvey.of(SharedSurvey.LUNCH);
    try (Browser bob = Visitor.member("Bob")) {
      bob.watch().loseResponse("POST", "/api/surveys/shared");
      bob.go(SharedSurvey.of(open).link("viewer"));
      bob.click("button", "Join");
      bob.isAt(open.resultsPage());
      bob.finds("heading", "Lunch");
    }
  }

  @Test
  void aLinkThatWasUsedIsSaidToBe() {
    String link = SharedSurvey.draft().link("editor");
    try (Browser bob = Visitor.member("Bob");
        Browser eve = Visitor.member("Eve")) {
      eve.watch().tolerate("status of 403");
      bob.go(link);
      bob.click("button", "Join");
      bob.finds("heading", "Lunch");
      eve.go(link);
      eve.click("button", "Join");
      eve.sees(INVALID);
      eve.go("/");
      eve.sees("Welcome");
      eve.seesNoMore("Shared with me");
    }
  }

  @Test
  void anAddressWithoutATokenIsSaidToBeIncomplete() {
    try (Browser bob = Visitor.member("Bob")) {
      bob.go("/join");
      bob.sees(INVALID);
    }
  }

  /** The session has ended although the browser believes that somebody is logged in. */
  @Test
  void whoIsLoggedOutElsewhereLogsInAndJoins() {
    SharedSurvey lunch = SharedSurvey.draft();
    try (Browser bob = Visitor.member("Bob")) {
      bob.watch().tolerate("status of 401");
      bob.go(lunch.link("editor"));
      bob.finds("button", "Join");
      bob.evaluate("fetch('/api/sessions/current', {method: 'DELETE'}).then(() => true)");
      bob.click("button", "Join");
      bob.finds("link", "Log in and join");
    }
  }
}
