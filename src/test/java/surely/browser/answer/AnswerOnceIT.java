package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;

/**
 * A respondent sends one response, whatever happens to the network, to the page and to them, and
 * the page tells them so.
 */
@ExtendWith(ArquillianExtension.class)
class AnswerOnceIT {
  private static final String TWO_PAGES =
      """
      {"title": "Lunch", "pages": [
        {"elements": [{"type": "text", "name": "dish", "title": "Dish", "isRequired": true}]},
        {"elements": [{"type": "text", "name": "why", "title": "Why"}]}]}""";

  private final OpenSurvey lunch = OpenSurvey.of(TWO_PAGES);

  @Test
  void twoClicksSendOneResponse() {
    try (Browser ann = atTheEnd()) {
      ann.doubleClick("button", "Send");
      isSent(ann);
    }
  }

  @Test
  void aLostAnswerIsAskedForAgainByItself() {
    try (Browser ann = atTheEnd()) {
      ann.watch().loseReceipt();
      ann.click("button", "Send");
      isSent(ann);
      assertThat(
          ann.watch().exchanges().stream()
              .filter(e -> e.method().equals("PUT") && e.path().matches(".*/responses/[^/]{36}"))
              .count(),
          is(2L));
    }
  }

  @Test
  void offlineIsSaidAndItIsSentWhenTheNetworkIsBack() {
    try (Browser ann = atTheEnd()) {
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      ann.offline(true);
      ann.click("button", "Send");
      ann.sees("You are offline. Your answers are safe here");
      assertThat(lunch.responses().size(), is(0));
      ann.offline(false);
      isSent(ann);
    }
  }

  @Test
  void aReloadWhileItIsSentSendsTheSame() {
    try (Browser ann = atTheEnd()) {
      ann.evaluate(
          "const real = fetch; fetch = (a, o) => !/responses\\/[^/]{36}$/.test(a) ? real(a, o)"
              + " : real(a, o).then(() => { window.answered = true; "
              + "return new Promise(() => {}); })");
      ann.click("button", "Send");
      ann.holds("window.answered === true", "the server has answered, but the page does not know");
      ann.reload();
      isSent(ann);
    }
  }

  @Test
  void whatIsTypedSurvivesAReload() {
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.fill("Dish", "Soup");
      ann.reload();
      ann.holds("document.querySelector('input').value === 'Soup'", "the answer is there");
      String id = responseId(ann);
      ann.click("button", "Next");
      ann.reload();
      ann.finds("textbox", "Why");
      assertThat(responseId(ann), is(id));
      ann.click("button", "Send");
      isSent(ann);
      assertThat(lunch.responses().getJsonObject(0).getString("id"), is(id));
    }
  }

  @Test
  void progressIsSavedOnTheServerAndGoneWithTheResponse() {
    try (Browser ann = Browser.open()) {
      ann.go(lunch.page());
      ann.fill("Dish", "Soup");
      ann.sees("Saved. You can close this page");
      ann.click("button", "Next");
      ann.click("button", "Send");
      isSent(ann);
    }
  }

  @Test
  void twoTabsAreOneRespondent() {
    try (Browser ann = Browser.open();
        Browser other = ann.tab()) {
      other.watch().anotherTabSends();
      ann.go(lunch.page());
      ann.sees("Dish");
      other.go(lunch.page());
      other.fill("Dish", "Soup");
      ann.front();
      ann.holds(
          "document.querySelector('input').value === 'Soup'",
          "the first tab shows what the second has");
      assertThat(responseId(ann), is(responseId(other)));
      ann.click("button", "Next");
      ann.click("button", "Send");
      ann.sees("Thank you");
      other.sees("Thank you");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @Test
  void theBackButtonTurnsPagesAndNeverSendsAgain() {
    try (Browser ann = atTheEnd()) {
      ann.evaluate("history.back()");
      ann.holds("document.querySelector('input').value === 'Soup'", "is on the first page again");
      ann.click("button", "Next");
      ann.click("button", "Send");
      ann.sees("Thank you");
      ann.evaluate("history.back()");
      ann.reload();
      isSent(ann);
    }
  }

  @Test
  void anotherResponseIsAnotherOnlyWhenAskedFor() {
    try (Browser ann = atTheEnd()) {
      ann.click("button", "Send");
      ann.sees("Thank you");
      String first = responseId(ann);
      ann.reload();
      ann.click("button", "Send another response");
      ann.fill("Dish", "Rice");
      assertThat(responseId(ann), is(not(first)));
      ann.click("button", "Next");
      ann.click("button", "Send");
      ann.sees("Thank you");
      assertThat(lunch.responses().size(), is(2));
    }
  }

  private Browser atTheEnd() {
    Browser ann = Browser.open();
    ann.go(lunch.page());
    ann.fill("Dish", "Soup");
    ann.click("button", "Next");
    ann.finds("button", "Send");
    return ann;
  }

  private void isSent(Browser ann) {
    ann.sees("Thank you");
    ann.sees("We received your response");
    ann.reload();
    ann.sees("Thank you");
    assertThat(lunch.responses().size(), is(1));
    assertThat(
        lunch.responses().getJsonObject(0).getJsonObject("answers").getString("dish"), is("Soup"));
  }

  private String responseId(Browser browser) {
    return browser.string(
        "JSON.parse(localStorage.getItem('surely.answer." + lunch.id() + "')).id");
  }
}
