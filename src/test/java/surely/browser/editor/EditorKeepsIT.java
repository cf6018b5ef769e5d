package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.THREE;
import static surely.browser.editor.Editing.definition;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.save;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Api;

/** Unsaved changes survive reloads, network failures and other tabs, and overwrite nothing. */
@ExtendWith(ArquillianExtension.class)
class EditorKeepsIT {
  @Test
  void aReloadKeepsWhatIsNotSaved() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      ann.sees("Unsaved changes");
      ann.reload();
      ann.sees("These are your changes from before.");
      ann.finds("button", "How many? Short text, number, date");
      save(ann);
      ann.reload();
      ann.finds("button", "How many? Short text, number, date");
      ann.seesNoMore("These are your changes");
    }
  }

  @Test
  void offlineIsSaidAndTheNextTrySaves() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.watch().tolerate("net::ERR_INTERNET_DISCONNECTED");
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      ann.offline(true);
      ann.click("button", "Save");
      ann.sees("The server did not respond.");
      ann.sees("Unsaved changes");
      ann.offline(false);
      save(ann);
      ann.seesNoMore("The server did not respond.");
      assertThat(
          definition(ann).getJsonArray("elements").getJsonObject(0).getString("title"),
          is("How many?"));
    }
  }

  @Test
  void savingTwiceAndALostAnswerAreOneVersionAndNoConflict() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, THREE);
      ann.watch().loseResponse("PUT", "/api/surveys/*");
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      ann.doubleClick("button", "Save");
      ann.sees("Saved");
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
      ann.fill("Title", "Mine");
      ann.evaluate(
          "fetch('/api/surveys/"
              + id
              + "', {method: 'PUT', headers: {'Content-Type': 'application/json', "
              + "'If-Match': '*'}, "
              + "body: JSON.stringify({definition: {elements: [{type: 'text', "
              + "name: 'theirs'}]}})}).then(() => 1)");
      ann.click("button", "Save");
      ann.sees("The survey was changed elsewhere");
      assertThat(
          definition(ann),
          is(Api.object("{\"elements\": [{\"type\": \"text\", \"name\": \"theirs\"}]}")));
      ann.reload();
      ann.sees("The survey was changed elsewhere");
      ann.click("button", "Save mine");
      ann.sees("Saved");
      assertThat(
          definition(ann).getJsonArray("elements").getJsonObject(0).getString("title"), is("Mine"));
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
      ann.sees("The server did not respond.");
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
      second.click("button", "Save");
      second.sees("Saved");
      ann.front();
      ann.sees("Saved");
      ann.fill("Title", "How many come?");
      save(ann);
      assertThat(
          definition(ann).getJsonArray("elements").getJsonObject(0).getString("title"),
          is("How many come?"));
    }
  }
}
