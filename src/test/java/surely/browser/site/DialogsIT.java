package surely.browser.site;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** Every dialog is accessible, in both languages, light and dark, and fits on a phone. */
@ExtendWith(ArquillianExtension.class)
class DialogsIT {
  private static final String GUESTS =
      """
      {"title": "Lunch", "elements": [{"type": "paneldynamic", "name": "guests",
        "confirmDelete": true, "defaultValue": [{"name": "Eve"}],
        "templateElements": [{"type": "text", "name": "name"}]}]}""";

  @Test
  void dialogsOfADraftAreAccessible() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = OpenSurvey.draft(ann, OpenSurvey.everyType());
      isAccessible(ann, "/", ".heading .main");
      isAccessible(ann, "/", ".heading .button:not(.main)");
      isAccessible(ann, "/", ".survey .main");
      isAccessible(ann, "/", ".survey .menu button");
      isAccessible(ann, "/", ".survey .menu .bad");
      isAccessible(ann, "/edit/" + id, ".outline .actions .main");
    }
  }

  @Test
  void dialogsOfAnOpenSurveyAreAccessible() {
    OpenSurvey lunch = OpenSurvey.of(GUESTS, "{\"respondents\": \"invited\"}");
    try (Browser ann = Visitor.owner(lunch)) {
      isAccessible(ann, "/", ".survey .main");
      isAccessible(ann, "/", ".survey .actions > button:not(.main)");
    }
    OpenSurvey open = OpenSurvey.of(GUESTS);
    try (Browser bob = Browser.open()) {
      isAccessible(bob, open.page(), ".remove");
    }
  }

  /**
   * @param button the selector of what opens the dialog
   */
  private static void isAccessible(Browser browser, String page, String button) {
    browser.go(page);
    for (String language : new String[] {"en", "ko"}) {
      browser.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
      browser.reload();
      String found = "document.querySelector('" + button + "')";
      browser.holds("document.documentElement.lang === '" + language + "' && !!" + found, button);
      browser.evaluate(found + ".click()");
      browser.holds("!!document.querySelector('dialog[open] h2')", "the dialog is open");
      for (boolean dark : new boolean[] {false, true}) {
        browser.window(360, dark);
        assertThat(button + " " + language, browser.barriers(), is(empty()));
        assertThat(button + " scrolls sideways", browser.scrollsSideways(), is(false));
      }
    }
  }
}
