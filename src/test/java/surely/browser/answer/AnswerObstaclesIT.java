package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** The page explains what prevents a response, and nothing that was typed is lost. */
@ExtendWith(ArquillianExtension.class)
class AnswerObstaclesIT {
  private static final String SLOTS =
      """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "slot", "title": "Slot",
          "choices": [{"value": "a", "text": "Noon"}, {"value": "b", "text": "One"}]},
        {"type": "text", "name": "name", "title": "Name",
          "validators": [{"type": "regex", "regex": "^A", "text": "It begins with A."}]}]}""";

  @Test
  void aSlotThatIsGoneIsSaidAndAnotherCanBePicked() {
    OpenSurvey lunch = OpenSurvey.of(SLOTS, "{\"choiceLimits\": {\"slot\": {\"a\": 1}}}");
    try (Browser ann = somebody()) {
      ann.go(lunch.page());
      ann.click("radio", "Noon");
      ann.fill("Name", "Ann");
      lunch.answered("{\"slot\": \"a\"}");
      ann.click("button", "Send");
      ann.sees("“Noon” has no places left. Choose something else.");
      ann.click("radio", "One");
      ann.holds(
          "document.querySelector('input[type=radio]').disabled",
          "the slot can't be picked any more");
      ann.click("button", "Send");
      ann.sees("Thank you");
      assertThat(lunch.responses().size(), is(2));
      ann.click("button", "Send another response");
      ann.sees("no places left");
    }
  }

  @Test
  void theLastPlaceWentToSomebodyElse() {
    OpenSurvey lunch = OpenSurvey.of(SLOTS, "{\"responseLimit\": 1}");
    try (Browser ann = somebody()) {
      ann.go(lunch.page());
      ann.fill("Name", "Ann");
      lunch.answered("{\"slot\": \"a\"}");
      ann.click("button", "Send");
      ann.sees("This survey is full");
    }
  }

  @Test
  void whatWouldBeRefusedIsSaidAtOpeningAndNotWhenAllIsFilledIn() {
    OpenSurvey full = OpenSurvey.of(SLOTS, "{\"responseLimit\": 1}");
    OpenSurvey invited = OpenSurvey.of(SLOTS, "{\"respondents\": \"invited\"}");
    OpenSurvey members = OpenSurvey.of(SLOTS, "{\"respondents\": \"members\"}");
    String invitation = invited.invitation();
    try (Browser ann = somebody();
        Browser bob = Visitor.member("Bob")) {
      bob.watch().tolerate("status of 4");
      ann.go(full.page());
      ann.fill("Name", "Ann");
      ann.sees("Saved.");
      full.answered("{\"slot\": \"a\"}");
      ann.reload();
      ann.sees("This survey is full");

      ann.go(invitation);
      ann.click("button", "Send");
      ann.sees("Thank you");
      ann.go(invited.page() + "#invitation=%ED%95%9C");
      ann.sees("This invitation is not valid");
      bob.go(invitation);
      bob.sees("You have already responded");

      bob.go(members.page());
      bob.click("button", "Send");
      bob.sees("Thank you");
      bob.evaluate(
          "for (const key of Object.keys(localStorage)) if (key.includes('answer')) "
              + "localStorage.removeItem(key)");
      bob.reload();
      bob.sees("You have already responded");
    }
  }

  @Test
  void aSurveyThatIsClosedOrNotOpenYetSaysSo() {
    OpenSurvey closed = OpenSurvey.of(SLOTS);
    closed.close();
    Instant opening = Instant.now().plus(3, ChronoUnit.DAYS);
    OpenSurvey later = OpenSurvey.of(SLOTS, "{\"opensAt\": \"%s\"}".formatted(opening));
    try (Browser ann = somebody()) {
      ann.livesIn("UTC");
      ann.go(closed.page());
      ann.sees("This survey is closed");
      ann.go(later.page());
      ann.sees("This survey is not open yet");
      ann.sees(Integer.toString(opening.atZone(ZoneOffset.UTC).getYear()));
      ann.go("/s/no-such-survey-at-all-00");
      ann.sees("This survey was not found");
    }
  }

  @Test
  void whatIsFilledInIsKeptWhileTheSurveyIsPaused() {
    OpenSurvey lunch = OpenSurvey.of(SLOTS);
    try (Browser ann = somebody()) {
      ann.go(lunch.page());
      ann.fill("Name", "Ann");
      lunch.pause();
      ann.click("button", "Send");
      ann.sees("The survey is paused. Your answers are kept");
      ann.holds(
          "document.querySelector('input[type=text]').value === 'Ann'",
          "the answer is still there");
      ann.reload();
      ann.finds("heading", "The survey is paused");
      lunch.resume();
      ann.reload();
      ann.holds(
          "document.querySelector('input[type=text]')?.value === 'Ann'", "the answer is back");
      ann.click("button", "Send");
      ann.sees("Thank you");
    }
    assertThat(lunch.responses().size(), is(1));
  }

  @Test
  void anInvitationIsTakenFromTheLinkKeptAndUsedOnce() {
    OpenSurvey lunch = OpenSurvey.of(SLOTS, "{\"respondents\": \"invited\", \"anonymous\": true}");
    String invitation = lunch.invitation();
    try (Browser ann = somebody();
        Browser bob = somebody()) {
      ann.go(lunch.page());
      ann.sees("By invitation only");
      ann.go(invitation);
      ann.isAt(lunch.page());
      ann.holds("location.hash === ''", "the invitation is not in the address");
      ann.reload();
      ann.sees("Anonymous");
      ann.click("button", "Send");
      ann.sees("Thank you");
      bob.go(invitation);
      bob.click("button", "Send");
      bob.sees("You have already responded");
      bob.go(lunch.page() + "#invitation=none-of-ours");
      bob.sees("This invitation is not valid");
    }
    assertThat(lunch.responses().size(), is(1));
  }

  @Test
  void membersLogInAreRewardedAndGoOnElsewhere() {
    OpenSurvey lunch =
        OpenSurvey.of(SLOTS, "{\"respondents\": \"members\", \"reward\": 3, \"responseLimit\": 5}");
    try (Browser nobody = somebody();
        Browser ann = Visitor.member("Ann")) {
      nobody.go(lunch.page());
      nobody.sees("Members only");
      nobody.click("link", "Log in and answer");
      nobody.isAt("/login?to=" + lunch.page().replace("/", "%2F"));
      ann.watch().tolerate("status of 4");
      ann.go(lunch.page());
      ann.sees("3 points for your response");
      ann.fill("Name", "Ann");
      ann.sees("Saved.");
      ann.evaluate(
          "for (const key of Object.keys(localStorage)) if (key.includes('answer')) "
              + "localStorage.removeItem(key)");
      ann.reload();
      ann.holds(
          "document.querySelector('input[type=text]').value === 'Ann'",
          "what was saved on the account is there");
      ann.click("button", "Send");
      ann.sees("You have earned 3 points.");
      ann.finds("link", "103 points");
    }
  }

  @Test
  void whatIsWrongIsSaidAtItsQuestionAndFocused() {
    OpenSurvey lunch = OpenSurvey.of(SLOTS);
    try (Browser ann = somebody()) {
      ann.go(lunch.page());
      ann.fill("Name", "Bob");
      ann.click("button", "Send");
      ann.sees("Please fix 1 answer:");
      ann.finds("link", "Name – It begins with A.");
      ann.holds(
          "document.activeElement.id === '_2Fname' && "
              + "document.activeElement.getAttribute('aria-invalid') === 'true'",
          "the field has the focus");
      ann.fill("Name", "Ann");
      ann.seesNoMore("It begins with A.");
    }
  }

  private static Browser somebody() {
    Browser browser = Browser.open();
    browser.watch().tolerate("status of 4");
    return browser;
  }
}
