package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.json.JsonArray;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;
import surely.test.http.Request;

/** A page of another site sends one response, whatever happens to the network and to itself. */
@ExtendWith(ArquillianExtension.class)
class ClientOnceIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "elements": [{"type": "text", "name": "dish"}]}""";

  private final Site site = new Site();
  private final OpenSurvey lunch = site.survey(LUNCH, "{}");

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void twoCallsSendOneResponseAndGiveOneReceipt() {
    try (Browser ann = opened()) {
      assertThat(
          ann.string(
              "Promise.all([response.submit({dish: 'Soup'}), response.submit({dish: 'Soup'})])"
                  + ".then(receipts => String(receipts[0] === receipts[1] && "
                  + "receipts[0].id === response.id && "
                  + "!isNaN(Date.parse(receipts[0].submittedAt))))"),
          is("true"));
      assertThat(
          ann.string("response.submit({dish: 'Rice'}).then(receipt => receipt.id)"),
          is(ann.string("response.id")));
      assertThat(ann.watch().count("PUT", path(ann), 201), is(1L));
      isSent(ann);
    }
  }

  @Test
  void aLostAnswerIsAskedForAgainByItself() {
    try (Browser ann = opened()) {
      ann.watch().loseReceipt();
      ann.evaluate("response.submit({dish: 'Soup'})");
      assertThat(ann.string("seen.join()"), is("waiting,sent"));
      isSent(ann);
    }
  }

  @Test
  void offlineItIsSentWhenTheNetworkIsBack() {
    try (Browser ann = opened()) {
      submitOffline(ann);
      assertThat(lunch.responses().size(), is(0));
      ann.offline(false);
      isSent(ann);
    }
  }

  @Test
  void offlineItIsSentWhenTheBrowserIsOpenedAgain() {
    try (Browser first = Browser.open()) {
      String id;
      try (Browser ann = first.tab()) {
        site.open(ann, lunch);
        ann.front();
        id = ann.string("response.id");
        submitOffline(ann);
      }
      first.front();
      site.open(first, lunch);
      isSent(first);
      assertThat(first.string("response.receipt.id"), is(id));
    }
  }

  @Test
  void aReloadWhileItIsSentSendsTheSame() {
    try (Browser ann = opened()) {
      ann.evaluate(
          "const real = fetch; fetch = (a, o) => !/responses\\/[^/]{36}$/.test(a) ? real(a, o)"
              + " : real(a, o).then(() => { window.answered = true; "
              + "return new Promise(() => {}); })");
      ann.evaluate("void response.submit({dish: 'Soup'})");
      ann.holds("window.answered === true", "the server has answered, but the page does not know");
      ann.reload();
      isSent(ann);
    }
  }

  @Test
  void whatIsNoAnswerOfTheServerIsAskedForAgain() {
    try (Browser ann = opened()) {
      ann.evaluate(
          "const real = fetch; const portal = [200, 403, 404]; fetch = (a, o) => {"
              + "if (!portal.length) return real(a, o); const status = portal.shift();"
              + "return Promise.resolve(new Response('<h1>Log in</h1>', {status})); }");
      ann.evaluate("response.submit({dish: 'Soup'})");
      isSent(ann);
    }
  }

  @Test
  void twoTabsAreOneRespondent() {
    try (Browser ann = Browser.open();
        Browser other = ann.tab()) {
      for (Browser tab : List.of(ann, other)) tab.watch().anotherTabSends();
      site.open(ann, lunch);
      site.open(other, lunch);
      assertThat(other.string("response.id"), is(ann.string("response.id")));
      other.evaluate("response.save({dish: 'Soup'}, {page: 3, mood: 'hungry'})");
      ann.holds(
          "seen.includes('adopted') && response.kept.answers.dish === 'Soup' && "
              + "response.kept.page === 3 && response.kept.mood === 'hungry'",
          "the first tab has what the second one has");
      ann.evaluate("void response.submit()");
      other.evaluate("void response.submit({dish: 'Rice'})");
      ann.holds("response.state === 'sent'", "it is sent");
      other.holds("response.state === 'sent'", "it is sent in the other tab");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @Test
  void whatIsTypedSurvivesAReloadAndIsSavedOnTheServer() {
    try (Browser ann = opened()) {
      assertThat(ann.evaluate("response.kept.answers").toString(), is("null"));
      ann.evaluate("response.save({dish: 'Soup'}, {page: 2})");
      assertThat(ann.evaluate("response.isSaved").toString(), is("false"));
      ann.holds("seen.includes('saved') && response.isSaved", "the server has it");
      String id = ann.string("response.id");
      String progress = "/api/surveys/" + lunch.id() + "/responses/" + id + "/progress";
      assertThat(
          Api.object(Api.ofSuite().send(Request.get(progress)).body()).getInt("page"), is(2));
      ann.reload();
      ann.holds("window.response?.kept.answers.dish === 'Soup'", "the answer is there");
      assertThat(ann.string("response.id"), is(id));
      ann.evaluate("response.submit()");
      isSent(ann);
      assertThat(Api.ofSuite().send(Request.get(progress)).status(), is(404));
    }
  }

  @Test
  void aBrowserThatStoresNothingSendsOnce() {
    try (Browser ann = Browser.open()) {
      ann.before(
          "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})");
      site.open(ann, lunch);
      ann.watch().loseReceipt();
      ann.evaluate("response.save({dish: 'Soup'})");
      ann.evaluate("response.submit()");
      ann.holds("response.state === 'sent'", "it is sent");
      assertThat(lunch.responses().size(), is(1));
    }
  }

  @Test
  void anotherResponseIsAnotherOnlyWhenAskedFor() {
    try (Browser ann = opened()) {
      ann.evaluate("response.submit({dish: 'Soup'})");
      String first = ann.string("response.id");
      ann.evaluate("response.another()");
      assertThat(ann.string("response.id"), is(not(first)));
      assertThat(ann.string("response.state"), is("open"));
      ann.evaluate("response.submit({dish: 'Rice'})");
      assertThat(lunch.responses().size(), is(2));
    }
  }

  @Test
  void aClosedOneHearsNothingButIsSent() {
    try (Browser ann = Browser.open();
        Browser other = ann.tab()) {
      site.open(ann, lunch);
      site.open(other, lunch);
      ann.evaluate("response.save({dish: 'Soup'}); response.close()");
      ann.holds("seen.includes('saved')", "the last answers are saved");
      other.evaluate("response.save({dish: 'Rice'})");
      other.holds("seen.includes('saved')", "the other tab goes on");
      assertThat(ann.string("seen.join()"), is("saved"));
      ann.evaluate("response.submit()");
      ann.holds("response.state === 'sent'", "it is sent");
    }
    assertThat(dish(lunch.responses()), is("Rice"));
  }

  private Browser opened() {
    Browser ann = Browser.open();
    site.open(ann, lunch);
    return ann;
  }

  private void submitOffline(Browser ann) {
    ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
    ann.offline(true);
    ann.evaluate("void response.submit({dish: 'Soup'})");
    ann.holds("seen.includes('waiting') && response.state === 'sending'", "there is no network");
  }

  /** Says so after a reload, too, and there is one response. */
  private void isSent(Browser ann) {
    ann.holds("window.response?.state === 'sent'", "it is sent");
    assertThat(ann.evaluate("response.problem").toString(), is("null"));
    ann.reload();
    ann.holds("!!window.response?.receipt.submittedAt", "the receipt is still there");
    assertThat(lunch.responses().size(), is(1));
    assertThat(dish(lunch.responses()), is("Soup"));
    assertThat(ann.string("window.refused"), is(nullValue()));
  }

  private static String dish(JsonArray responses) {
    return responses.getJsonObject(0).getJsonObject("answers").getString("dish");
  }

  private String path(Browser ann) {
    return "/api/surveys/" + lunch.id() + "/responses/" + ann.string("response.id");
  }
}
