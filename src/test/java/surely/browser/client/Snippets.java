package surely.browser.client;

import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** What the share dialog offers to paste into a page of another site. */
public final class Snippets {
  private Snippets() {}

  /**
   * @param name link, frame or surveyjs
   */
  public static String of(OpenSurvey survey, String title, String name) {
    try (Browser owner = Visitor.owner(survey)) {
      owner.click("button", "Share: " + title);
      return owner.string("document.getElementById('snippet-" + name + "').value");
    }
  }
}
