package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.THREE;
import static surely.browser.editor.Editing.definition;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.element;
import static surely.browser.editor.Editing.holdResponses;
import static surely.browser.editor.Editing.isSaved;
import static surely.browser.editor.Editing.save;
import static surely.browser.editor.Editing.saveNothing;
import static surely.browser.editor.Editing.saveNow;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.test.api.Api;

/**
 * Changes save themselves. Until they are saved they survive reloads, network failures and other
 * tabs, and they overwrite nothing.
 */
@ExtendWith(ArquillianExtension.class)
class EditorKeepsIT {
  @Test
  void whatIsTypedIsSavedAfterAPauseAndCanStillBeUndone() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      ann.sees("Not saved yet");
      isSaved(ann);
      assertThat(title(ann), is("How many?"));
      ann.click("button", "Undo");
      ann.sees("Not saved yet");
      isSaved(ann);
      assertThat(element(ann, 0).containsKey("title"), is(false));
    }
  }

  @Test
  void whatIsTypedBeforeTheServerRespondsIsSavedNext() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      holdResponses(ann);
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      ann.holds("!!window.answer", "the server has answered, but the page does not know");
      ann.fill("Title", "How many come?");
      ann.evaluate("answer()");
      isSaved(ann);
      assertThat(title(ann), is("How many come?"));
    }
  }

  @Test
  void aReloadKeepsWhatIsNotSaved() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      saveNothing(ann);
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      ann.sees("Saving");
      ann.reload();
      ann.finds("button", "How many? Short text, number, date");
      isSaved(ann);
      assertThat(title(ann), is("How many?"));
    }
  }

  @Test
  void offlineIsSaidAndItIsSavedWhenTheNetworkIsBack() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      ann.click("button", "a Short text, number, date");
      ann.offline(true);
      ann.fill("Title", "How many?");
      ann.sees("The server can't be reached.");
      ann.sees("Not saved yet");
      ann.offline(false);
      isSaved(ann);
      ann.seesNoMore("The server can't be reached.");
      assertThat(title(ann), is("How many?"));
    }
  }

  @Test
  void aNetworkThatComesBackBeforeTheSurveyIsLoadedDisturbsNothing() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = OpenSurvey.draft(ann, THREE);
      ann.before(
          "const real = fetch; fetch = (a, o) => !a.startsWith('/api/surveys/') ? real(a, o)"
              + " : new Promise(go => window.load = () => go(real(a, o)))");
      ann.go("/edit/" + id);
      ann.holds("!!window.load", "the survey is on its way");
      ann.evaluate("dispatchEvent(new Event('online')); load()");
      isSaved(ann);
    }
  }

  @Test
  void savingTwiceAndALostAnswerAreOneVersionAndNoConflict() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, THREE);
      ann.watch().loseResponse("PUT", "/api/surveys/*");
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      saveNow(ann);
      saveNow(ann);
      isSaved(ann);
      ann.seesNoMore("changed elsewhere");
      assertThat(
          ann.evaluate("fetch('/api/surveys/" + id + "').then(r => r.json()).then(s => s.version)")
              .toString(),
          is("2"));
    }
  }

  @Test
  void somebodyElsesVersionIsNotOverwritten() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, THREE);
      ann.watch().tolerate("status of 412");
      ann.click("button", "a Short text, number, date");
      ann.evaluate(
          "fetch('/api/surveys/"
              + id
              + "', {method: 'PUT', headers: {'Content-Type': 'application/json', "
              + "'If-Match': '*'}, "
              + "body: JSON.stringify({definition: {elements: [{type: 'text', "
              + "name: 'theirs'}]}})}).then(() => 1)");
      ann.fill("Title", "Mine");
      ann.sees("The survey was changed elsewhere");
      assertThat(
          definition(ann),
          is(Api.object("{\"elements\": [{\"type\": \"text\", \"name\": \"theirs\"}]}")));
      ann.reload();
      ann.sees("The survey was changed elsewhere");
      ann.click("button", "Keep my version");
      isSaved(ann);
      assertThat(title(ann), is("Mine"));
    }
  }

  @Test
  void twoTabsEditTheSameWork() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, THREE);
      twoTabs(ann, ann.tab(), id);
    }
  }

  @Test
  void whatAnotherTabHasSavedAndCanNotBeHadIsSaid() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, THREE);
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      try (Browser second = ann.tab()) {
        second.go("/edit/" + id);
        second.click("button", "a Short text, number, date");
        ann.offline(true);
        second.fill("Title", "How many?");
        save(second);
      }
      ann.front();
      ann.sees("The server can't be reached.");
      ann.offline(false);
      ann.reload();
      ann.finds("button", "How many? Short text, number, date");
    }
  }

  private static void twoTabs(Browser ann, Browser second, String id) {
    try (second) {
      second.go("/edit/" + id);
      second.finds("button", "a Short text, number, date");
      ann.front();
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      second.front();
      second.finds("button", "How many? Short text, number, date");
      isSaved(second);
      ann.front();
      isSaved(ann);
      ann.fill("Title", "How many come?");
      isSaved(ann);
      assertThat(title(ann), is("How many come?"));
    }
  }

  /** The title of the first question, as the server has it. */
  private static String title(Browser ann) {
    return element(ann, 0).getString("title");
  }
}
