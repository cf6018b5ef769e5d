package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.change;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.type;

import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;

/** The settings, JSON, conditions and conflicts in the editor are accessible. */
@ExtendWith(ArquillianExtension.class)
class EditorPartsIT {
  private static final Path PICTURES = Path.of("target/pictures");

  @Test
  void thePartsAreFitForAllInBothLanguagesLightAndDark() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 4");
      String id =
          edit(
              ann,
              DISHES.replace(
                  "\"title\": \"Why?\"",
                  "\"title\": \"Why?\", \"visibleIf\": \"{extras} anyof ['wine'] and {age} > 17\", "
                      + "\"enableIf\": \"{age} + 1 > 18\""),
              "settings");
      for (String language : List.of("en", "ko")) {
        ann.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
        ann.evaluate("location.replace('#settings')");
        ann.reload();
        ann.holds(
            "document.documentElement.lang === '"
                + language
                + "' && !!document.querySelector('#reward') && !!document.querySelector('.limits')",
            "is drawn");
        type(ann, "#reward", "5");
        ann.evaluate("document.querySelectorAll('.limits').forEach(limits => limits.open = true)");
        looks(ann, "settings-" + language);
        ann.evaluate("location.replace('#json')");
        ann.holds("!!document.querySelector('#json-text')", "the text is there");
        type(ann, "#json-text", "{\n\"a\": 1,\n}");
        looks(ann, "json-" + language);
        ann.evaluate(
            "document.querySelector('.json .actions button:last-child').click(); "
                + "location.replace('#questions')");
        ann.holds(
            "!!document.querySelector('[data-at=\"/definition/elements/3\"] button')",
            "the outline is there");
        ann.evaluate(
            "document.querySelector('[data-at=\"/definition/elements/3\"] "
                + "button:not(.grip)').click()");
        ann.holds(
            "document.querySelectorAll('survey-condition li').length === 2",
            "the condition is there");
        looks(ann, "condition-" + language);
      }
      ann.evaluate("location.replace('#settings')");
      ann.holds("!!document.querySelector('#reward')", "the settings are there");
      type(ann, "#reward", "");
      type(ann, "#responseLimit", "3");
      change(ann, id);
      ann.evaluate("document.querySelector('.editor .heading .button.main').click()");
      ann.holds("!!document.querySelector('.conflict')", "the conflict is said");
      looks(ann, "conflict-ko");
    }
  }

  private static void looks(Browser ann, String name) {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {360, 768, 1280}) {
        ann.window(width, dark);
        ann.picture(
            PICTURES.resolve("edit-%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light")));
        assertThat(name + " scrolls sideways at " + width, ann.scrollsSideways(), is(false));
      }
      assertThat(name + (dark ? " dark" : ""), ann.barriers(), is(empty()));
    }
  }
}
