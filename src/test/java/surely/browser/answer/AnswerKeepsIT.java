package surely.browser.answer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/**
 * A member's answers follow them to other devices. They never replace answers on a device that the
 * server does not have yet.
 */
@ExtendWith(ArquillianExtension.class)
class AnswerKeepsIT {
  private final OpenSurvey lunch =
      OpenSurvey.of(
          "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"dish\", "
              + "\"title\": \"Dish\"}]}",
          "{\"respondents\": \"members\"}");

  @Test
  void whatIsTypedAfterALostAnswerSurvivesAReload() {
    try (Browser laptop = device()) {
      isSavedUnheard(laptop, "Sou");
      laptop.fill("Dish", "Soup");
      laptop.reload();
      has(laptop, "Soup");
    }
  }

  @Test
  void whatHasArrivedIsNotKeptFromWhatIsNewerThoughItsAnswerWasLost() {
    try (Browser laptop = device();
        Browser phone = device()) {
      laptop.front();
      isSavedUnheard(laptop, "Soup");
      laptop.reload();
      has(laptop, "Soup");
      phone.front();
      phone.reload();
      has(phone, "Soup");
      phone.fill("Dish", "Rice");
      phone.sees("Saved.");
      laptop.front();
      laptop.reload();
      has(laptop, "Rice");
    }
  }

  @Test
  void whatIsTypedWhileItIsSavedIsNotReplacedByAnotherDeviceAndWhatIsSavedIs() {
    try (Browser laptop = device();
        Browser phone = device()) {
      laptop.front();
      laptop.evaluate(
          "const real = fetch; let first = true; "
              + "fetch = (a, o) => { if (o.method !== 'PUT') return real(a, o);"
              + "if (!first) return new Promise(() => {}); first = false;"
              + "return real(a, o).then(answer => new Promise(go => window.answer = () => "
              + "go(answer))); }");
      laptop.fill("Dish", "Sou");
      laptop.holds("!!window.answer", "the server has answered");
      laptop.fill("Dish", "Soup");
      laptop.evaluate("answer()");
      laptop.holds(
          "Object.entries(localStorage).some(([key, kept]) => "
              + "key.includes('answer.') && JSON.parse(kept).at)",
          "the answer has come");
      assertThat(
          laptop.evaluate("document.body.innerText.includes('Saved on this device.')").toString(),
          is("true"));
      phone.front();
      phone.reload();
      has(phone, "Sou");
      phone.fill("Dish", "Rice");
      phone.sees("Saved.");
      laptop.front();
      laptop.reload();
      has(laptop, "Soup");
      laptop.fill("Dish", "Soup, please");
      laptop.sees("Saved.");
      phone.front();
      phone.reload();
      has(phone, "Soup, please");
    }
  }

  @Test
  void whatTheServerConfirmsIsWrittenBesideTheDraftWhichAnotherTabMayBeWriting() {
    try (Browser laptop = device()) {
      laptop.front();
      laptop.evaluate(
          "window.writes = []; const real = Storage.prototype.setItem;"
              + "Storage.prototype.setItem = function(key, "
              + "value) { writes.push(key.endsWith('.saved') ? 'saved' : 'draft'); "
              + "real.call(this, key, value); }");
      laptop.fill("Dish", "Soup");
      laptop.sees("Saved.");
      assertThat(laptop.string("[...new Set(writes)].join()"), is("draft,saved"));
      assertThat(laptop.string("writes.slice(writes.indexOf('saved')).join()"), is("saved"));
    }
  }

  private static void isSavedUnheard(Browser device, String dish) {
    device.evaluate(
        "const real = fetch; fetch = (a, o) => o.method !== 'PUT' ? real(a, o)"
            + " : real(a, o).then(() => { window.answered = true; "
            + "return new Promise(() => {}); })");
    device.fill("Dish", dish);
    device.holds("window.answered === true", "the server has answered, but the page does not know");
  }

  private Browser device() {
    Browser device = Visitor.owner(lunch);
    device.watch().tolerate("status of 404");
    device.go(lunch.page());
    device.finds("textbox", "Dish");
    return device;
  }

  private static void has(Browser device, String dish) {
    device.holds(
        "document.querySelector('.answers input').value === '" + dish + "'", "the dish is " + dish);
  }
}
