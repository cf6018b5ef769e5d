package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;

/** Lists of choices that are pasted. */
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
}
