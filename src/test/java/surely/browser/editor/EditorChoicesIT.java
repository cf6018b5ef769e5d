package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** Lists of choices that are pasted, and how they look to respondents. */
@ExtendWith(ArquillianExtension.class)
class EditorChoicesIT {

  @Test
  void aListThatIsPastedReplacesThePlaceholdersAndNothingElse() {
    try (Browser ann = Visitor.member("Ann")) {
      assertThat(
          pasted(ann, "['Choice 1', 'Choice 2', 'Choice 3']", 1, false), is("Soup,Noodles,Rice"));
      assertThat(
          pasted(
              ann,
              "['Choice 1', 'Mine', {value: 'Choice 3', text: 'Also mine'}, 'Choice 4']",
              2,
              false),
          is("Mine,Soup,Noodles,Rice,Also mine"));
      assertThat(
          pasted(ann, "['Mine', 'Choice 2', 'Yours']", 1, true), is("Soup,Noodles,Rice,Yours"));
    }
  }

  /** The texts of the choices after a list has been pasted into one of them. */
  private static String pasted(Browser ann, String choices, int into, boolean over) {
    String id =
        OpenSurvey.draft(
            ann,
            "{title: 'T', elements: [{type: 'radiogroup', name: 'a', title: 'Dish', choices: "
                + choices
                + "}]}");
    ann.go("/edit/" + id);
    ann.click("button", "Dish Single choice");
    ann.focus("Text " + into);
    ann.evaluate(
        "const field = document.activeElement; field.setSelectionRange("
            + (over ? 0 : "field.value.length")
            + ", field.value.length);"
            + "const data = new DataTransfer(); "
            + "data.setData('text/plain', 'Soup\\nNoodles\\r\\nRice\\n');"
            + "field.dispatchEvent(new ClipboardEvent('paste', "
            + "{clipboardData: data, bubbles: true, cancelable: true}))");
    ann.sees("Not saved yet");
    return ann.string(
        "[...document.querySelectorAll('.items .item input.text')].map(input => "
            + "input.value).join()");
  }

  @Test
  void noStyleOfTheEditorReachesThePreview() {
    try (Browser ann = Visitor.member("Ann")) {
      String id =
          OpenSurvey.draft(
              ann,
              """
          {elements: [{type: 'matrix', name: 'a', columns: ['x', 'y'], rows: ['r', 's']},
            {type: 'matrixdropdown', name: 'b', rows: ['r'], choices: ['x'],
            columns: [{name: 'c'}, {name: 'd', cellType: 'text'}]},
            {type: 'ranking', name: 'e', choices: ['x', 'y']},
            {type: 'checkbox', name: 'f', choices: ['x']},
            {type: 'paneldynamic', name: 'g', panelCount: 1,
              templateElements: [{type: 'text', name: 'h'}]}, {type: 'rating', name: 'i'}]}""");
      ann.go("/edit/" + id + "#preview");
      ann.holds("!!document.querySelector('.paper .matrix .row')", "there is a matrix");
      assertThat(
          ann.string(
              "(async () => { const [sheet] = [...document.styleSheets].filter(one => "
                  + "/edit(-\\w+)?.css$/.test(one.href));"
                  + "const parts = [...document.querySelectorAll('.paper .answers *')];"
                  + "const all = rules => [...rules].flatMap(rule => "
                  + "rule.cssRules?.length ? all(rule.cssRules) : [rule]);"
                  + "return all(sheet.cssRules).filter(rule => "
                  + "rule.selectorText && parts.some(part => part.matches(rule.selectorText)))"
                  + ".map(rule => rule.selectorText).join('; '); })()"),
          is(""));
    }
  }
}
