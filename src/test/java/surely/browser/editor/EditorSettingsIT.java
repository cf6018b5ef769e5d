package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.quoted;
import static surely.browser.editor.Editing.save;
import static surely.browser.editor.Editing.saveNow;
import static surely.browser.editor.Editing.survey;
import static surely.browser.editor.Editing.type;

import jakarta.json.JsonObject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Api;

/** The settings of a survey in the editor: they are shown in words, with errors at their fields. */
@ExtendWith(ArquillianExtension.class)
class EditorSettingsIT {
  @Test
  void settingsAreSetInWordsAndSaved() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.livesIn("Asia/Seoul");
      edit(ann, DISHES, "settings");
      ann.click("radio", "Members");
      ann.fill("Maximum responses", "3");
      ann.fill("Points per response", "5");
      ann.sees("5 × 3 = 15 points are set aside");
      ann.sees("Asia/Seoul, GMT+09:00");
      type(ann, "#closesAt", "2099-03-01T09:30");
      ann.click("DisclosureTriangle", "Which dish? 0 of 2 limited");
      ann.fill("Salad", "20");
      ann.sees("1 of 2 limited");
      ann.fill("Other sites", "https://a.example\nhttps://b.example:8443\n");
      save(ann);
      JsonObject settings = survey(ann).getJsonObject("settings");
      assertThat(
          settings.toString(),
          settings,
          is(
              Api.object(
                  "{\"accentColor\": null, \"colorScheme\": null, "
                      + "\"anonymous\": false, \"choiceLimits\": {\"dish\": {\"2\": 20}}, "
                      + "\"closesAt\": \"2099-03-01T00:30:00Z\", \"opensAt\": null, "
                      + "\"origins\": [\"https://a.example\", \"https://b.example:8443\"], "
                      + "\"respondents\": \"members\", \"responseLimit\": 3, \"reward\": 5}")));
    }
  }

  @Test
  void settingsThatContradictEachOtherAreExplainedWhereOneChooses() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "settings");
      ann.fill("Points per response", "5");
      isWrong(ann, "#reward", "Only members can get points.");
      saveNow(ann);
      ann.sees("Fix these 2 problems to save:");
      ann.click("radio", "Members");
      isWrong(ann, "#reward", "set aside when you publish the survey");
      ann.fill("Maximum responses", "2");
      ann.click("checkbox", "Anonymous");
      isWrong(ann, "#reward", "an anonymous survey can't give points");
      ann.click("checkbox", "Anonymous");
      type(ann, "#opensAt", "2099-03-02T00:00");
      type(ann, "#closesAt", "2099-03-01T00:00");
      isWrong(ann, "#closesAt", "The survey would close before it opens.");
      type(ann, "#closesAt", "");
      ann.seesNoMore("would close before");
      ann.fill("Other sites", "https://A.example/");
      isWrong(ann, "#origins", "without a path or a slash at the end");
      ann.fill("Other sites", "* https://a.example");
      isWrong(ann, "#origins", "* stands for any site.");
      ann.fill("Other sites", "*");
      isWrong(ann, "#origins", "Only a survey for anyone can be open to any site.");
      ann.fill("Other sites", "https://a.example");
      ann.seesNoMore("Only a survey for anyone");
      save(ann);
      assertThat(survey(ann).getJsonObject("settings").getInt("reward"), is(5));
    }
  }

  @Test
  void placesOfAChoiceThatIsGoneAreSaidAndTakenOut() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "settings");
      ann.click("DisclosureTriangle", "extras 0 of 2 limited");
      ann.fill("wine", "1");
      ann.click("tab", "JSON");
      ann.fill("Questions as JSON, in the SurveyJS format", DISHES.replace("wine", "tea"));
      ann.click("tab", "Settings");
      ann.sees("“wine” has places, but there is no such choice.");
      ann.click("button", "Remove");
      ann.seesNoMore("“wine” has places");
      save(ann);
      assertThat(survey(ann).getJsonObject("settings").isNull("choiceLimits"), is(true));
    }
  }

  private static void isWrong(Browser ann, String field, String message) {
    ann.holds(
        "(field => field.getAttribute('aria-invalid') === 'true' && "
            + "document.getElementById(field.id + '-error').textContent.includes("
            + quoted(message)
            + "))(document.querySelector('"
            + field
            + "'))",
        field + " says: " + message);
  }
}
