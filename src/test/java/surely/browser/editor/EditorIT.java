package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.PREVIEW;
import static surely.browser.editor.Editing.THREE;
import static surely.browser.editor.Editing.add;
import static surely.browser.editor.Editing.clickInPreview;
import static surely.browser.editor.Editing.definition;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.isSaved;
import static surely.browser.editor.Editing.pick;
import static surely.browser.editor.Editing.previews;
import static surely.browser.editor.Editing.previewsNoMore;
import static surely.browser.editor.Editing.publish;
import static surely.browser.editor.Editing.save;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.Visitor;
import surely.json.StrictJson;
import surely.test.api.Api;

/** A survey is made and changed by clicking, typing, dragging, and by keyboard only. */
@ExtendWith(ArquillianExtension.class)
class EditorIT {
  private static final String HOSTILE = "<img src=x onerror=alert(1)> & <script>alert(2)</script>";

  @Test
  void aSurveyOfManyTypesIsMadeByClicking() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.click("button", "New survey");
      ann.fill("Title", "Lunch");
      ann.click("button", "Create");
      ann.finds("heading", "What do you think?");
      add(ann, "Single choice", "Which dish?");
      ann.fill("Text 1", "Soup");
      ann.fill("Text 2", "Salad");
      ann.click("button", "Remove Choice 3");
      ann.click("checkbox", "Required");
      add(ann, "Multiple choice", "What with it?");
      ann.click("checkbox", "“None” choice");
      add(ann, "Rating", "How was it?");
      ann.fill("Highest value", "7");
      add(ann, "Short text, number, date", "How many come?");
      ann.evaluate(
          "const s = [...document.querySelectorAll('.properties select')][0]; "
              + "s.value = 'number'; s.dispatchEvent(new Event('change'))");
      ann.click("DisclosureTriangle", "Limits");
      ann.fill("Minimum", "1");
      add(ann, "Single-choice table", "What matters?");
      add(ann, "Yes or no", "Again?");
      ann.click("DisclosureTriangle", "Conditions");
      ann.evaluate("document.querySelector('[id$=visibleIf] > .button').click()");
      pick(ann, "[id$=visibleIf] .which", "Which dish?");
      pick(ann, "[id$=visibleIf] .what", "Soup");
      save(ann);
      assertThat(
          definition(ann),
          is(
              json(
                  "{'title': 'Lunch', 'elements': [{'type': 'comment', 'name': 'question1', "
                      + "'title': 'What do you think?'},"
                      + "{'type': 'radiogroup', 'name': 'question2', "
                      + "'choices': ['Soup', 'Salad'], 'title': 'Which dish?', "
                      + "'isRequired': true},"
                      + "{'type': 'checkbox', 'name': 'question3', "
                      + "'choices': ['Choice 1', 'Choice 2', 'Choice 3'], "
                      + "'title': 'What with it?', 'showNoneItem': true},"
                      + "{'type': 'rating', 'name': 'question4', 'rateMin': 1, 'rateMax': 7, "
                      + "'title': 'How was it?'},"
                      + "{'type': 'text', 'name': 'question5', 'title': 'How many come?', "
                      + "'inputType': 'number', 'min': 1},"
                      + "{'type': 'matrix', 'name': 'question6', "
                      + "'columns': ['Column 1', 'Column 2', 'Column 3'], "
                      + "'rows': ['Row 1', 'Row 2', 'Row 3'], "
                      + "'title': 'What matters?'}, {'type': 'boolean', 'name': 'question7', "
                      + "'title': 'Again?', 'visibleIf': '{question2} = \\u0027Soup\\u0027'}]}")));
      ann.click("tab", "Preview");
      previewsNoMore(ann, "Again?");
      clickInPreview(ann, "Soup");
      previews(ann, "Again?");
    }
  }

  @Test
  void whateverCanBeAddedIsTakenByTheServerAndDrawn() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      for (int type = 0, types = 1; type < types; type++) {
        ann.click("button", "Add a question");
        ann.holds("!!document.querySelector('.offers button')", "types are offered");
        types =
            ((JsonNumber) ann.evaluate("document.querySelectorAll('.offers button').length"))
                .intValue();
        ann.evaluate("document.querySelectorAll('.offers button')[" + type + "].click()");
        ann.holds("!document.querySelector('.offers')", "one is taken");
        ann.evaluate(
            // or the next question would be added to the last one
            "document.querySelector('[data-type=survey] button').click()");
      }
      ann.click("button", "question17 Multiple text fields");
      ann.click("button", "Add a text field");
      ann.click("button", "question19 Table of questions");
      ann.click("button", "Add a column");
      save(ann);
      assertThat(definition(ann).getJsonArray("elements").size(), is(28));
      ann.click("tab", "Preview");
      previews(ann, "page.querySelectorAll('.paper .question').length > 15", "they are drawn");
    }
  }

  @Test
  void questionsAreOrderedWithTheKeyboardAndByDragging() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.focus("button", "a Short text, number, date");
      ann.press("Enter");
      ann.focus("button", "Move down: a");
      ann.press("Enter");
      ann.holds(
          "document.activeElement.getAttribute('aria-label') === 'Move down: a'",
          "the focus stays");
      ann.holds(
          "document.getElementById('said').textContent === 'a: place 2 in Lunch'",
          "the move is said");
      showsOrder(ann, "b,a,c");
      ann.drag("[data-at='/definition/elements/2'] .grip", "[data-at='/definition/elements/0']");
      showsOrder(ann, "c,b,a");
      ann.click("button", "Undo");
      showsOrder(ann, "b,a,c");
      save(ann);
      assertThat(
          definition(ann).getJsonArray("elements").getJsonObject(0).getString("name"), is("b"));
    }
  }

  @Test
  void aQuestionIsAddedAndSavedWithTheKeyboardAlone() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.focus("tab", "Questions");
      ann.press("ArrowLeft");
      ann.holds(
          "document.activeElement.id === 'tab-preview' && location.hash === '#preview'",
          "the last tab is shown");
      ann.press("ArrowRight");
      ann.focus("button", "Add a question");
      ann.press("Enter");
      ann.holds("document.activeElement.type === 'search'", "the search for a type is at hand");
      assertThat(ann.barriers(), is(empty()));
      ann.press("Tab");
      ann.press("Enter");
      ann.holds(
          "document.activeElement.labels?.[0].textContent === 'Title'", "its title can be typed");
      for (String key : "Why?".split("")) ann.press(key);
      isSaved(ann);
      assertThat(
          definition(ann).getJsonArray("elements").getJsonObject(1).getString("title"), is("Why?"));
    }
  }

  @Test
  void keysThatAreFasterThanTheTabsAreDrawnStillGoFromTabToTab() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.focus("tab", "Questions");
      ann.evaluate(
          "['ArrowRight', 'ArrowRight'].forEach(key => "
              + "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', "
              + "{key, bubbles: true})))");
      ann.holds(
          "document.activeElement.id === 'tab-settings' && "
              + "document.activeElement.ariaSelected === 'true'",
          "the third tab is shown");
    }
  }

  @Test
  void aQuestionMovesToAnotherPageAndComesBackWhenItsDeletionIsUndone() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.click("button", "Add a page");
      ann.click("button", "c Short text, number, date");
      ann.click("button", "Move down: c");
      ann.holds(
          "!!document.querySelector(\"[data-at='/definition/pages/1/elements/0'] [aria-current]\")",
          "it is on the other page");
      ann.click("button", "Delete: c");
      ann.sees("“c” was deleted.");
      ann.click("button", "Undo");
      save(ann);
      assertThat(
          definition(ann)
              .getJsonArray("pages")
              .getJsonObject(1)
              .getJsonArray("elements")
              .getJsonObject(0)
              .getString("name"),
          is("c"));
    }
  }

  @Test
  void aRenamedQuestionIsReadByItsNewName() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(
          ann,
          "{\"elements\": [{\"type\": \"text\", \"name\": \"a\"}, "
              + "{\"type\": \"text\", \"name\": \"b\", \"title\": \"And {a}?\", "
              + "\"visibleIf\": \"{a} notempty and {ab} empty\"}, "
              + "{\"type\": \"text\", \"name\": \"ab\"}]}");
      ann.click("button", "a Short text, number, date");
      ann.click("DisclosureTriangle", "More");
      ann.fill("Name", "b");
      ann.press("Tab");
      ann.sees("Another question has this name. Enter a different one.");
      ann.fill("Name", "dish");
      ann.press("Tab");
      save(ann);
      JsonObject reader = definition(ann).getJsonArray("elements").getJsonObject(1);
      assertThat(reader.getString("title"), is("And {dish}?"));
      assertThat(reader.getString("visibleIf"), is("{dish} notempty and {ab} empty"));
    }
  }

  @Test
  void aTextIsTranslatedAndKeptInTheOtherLanguage() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE);
      ann.click("button", "a Short text, number, date");
      ann.fill("Title", "How many?");
      pick(ann, "#language", "Korean");
      ann.fill("Title", "몇 명?");
      pick(ann, "#language", "English");
      ann.fill("Title", "How many come?");
      save(ann);
      assertThat(
          definition(ann).getJsonArray("elements").getJsonObject(0).get("title"),
          is(json("{'default': 'How many come?', 'ko': '몇 명?'}")));
    }
  }

  @Test
  void hostileTextsStayTexts() {
    try (Browser mallory = Visitor.member("Mallory")) {
      edit(
          mallory,
          StrictJson.JSON
              .createObjectBuilder()
              .add("title", HOSTILE)
              .add(
                  "elements",
                  StrictJson.JSON
                      .createArrayBuilder()
                      .add(
                          StrictJson.JSON
                              .createObjectBuilder()
                              .add("type", "dropdown")
                              .add("name", "a")
                              .add("title", HOSTILE)
                              .add("choices", StrictJson.JSON.createArrayBuilder().add(HOSTILE))))
              .build()
              .toString());
      mallory.sees(HOSTILE);
      mallory.click("tab", "Preview");
      previews(mallory, HOSTILE);
      for (String document : List.of("document", PREVIEW))
        assertThat(
            mallory
                .evaluate(document + ".querySelectorAll('main img, main script').length")
                .toString(),
            is("0"));
    }
  }

  @Test
  void whatTheEditorDoesNotKnowStaysAsItWas() {
    String foreign =
        "{'widthMode': 'static', 'title': {'default': 'Lunch', 'ko': '점심'}, "
            + "'pages': [{'name': 'p', 'custom': {'x': [1, null]}, 'elements': ["
            + "{'type': 'radiogroup', 'name': 'a', 'colCount': 3, "
            + "'choices': ['x|Soup', {'value': 2, 'text': {'default': 'Salad', 'de': 'Salat'}, "
            + "'score': 5}]},"
            + "{'type': 'text', 'name': 'b', 'titleLocation': 'left', 'width': '50%'}]}], "
            + "'showProgressBar': 'top', 'questionErrorLocation': 'bottom'}";
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, json(foreign).toString());
      ann.click("button", "b Short text, number, date");
      ann.fill("Title", "How many?");
      save(ann);
      ann.click("button", "a Single choice");
      ann.fill("Text 2", "Green salad");
      save(ann);
      String expected =
          json(foreign)
              .toString()
              .replace("\"width\":\"50%\"", "\"width\":\"50%\",\"title\":\"How many?\"")
              .replace("\"Salad\"", "\"Green salad\"");
      assertThat(definition(ann).toString(), is(expected));
    }
  }

  @Test
  void aTypeIsFoundByWhatPeopleCallIt() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, THREE, "questions");
      ann.click("button", "Add a question");
      ann.fill("Search, for example: e-mail, stars, table", "net promoter");
      ann.finds("button", "Recommendation (NPS)");
      ann.holds(
          "document.querySelectorAll('dialog .offers button').length === 1",
          "nothing else is shown");
      ann.fill("Search, for example: e-mail, stars, table", "no such thing");
      ann.sees("There is no type of this name.");
      ann.fill("Search, for example: e-mail, stars, table", "mail");
      ann.press("Enter");
      ann.seesNoMore("Text and numbers");
      ann.fill("Title", "Your address");
      save(ann);
      JsonObject added = definition(ann).getJsonArray("elements").getJsonObject(1);
      assertThat(added.getString("type"), is("text"));
      assertThat(added.getString("inputType"), is("email"));
      assertThat(added.getString("title"), is("Your address"));
    }
  }

  @Test
  void anOpenSurveyCanOnlyBeLookedAtAndCopied() {
    try (Browser ann = Visitor.member("Ann")) {
      String id = edit(ann, THREE);
      publish(ann, "Lunch");
      ann.sees("has been published, so it can't be changed any more");
      ann.click("tab", "Questions");
      ann.holds(
          "document.querySelector('.properties input').matches(':disabled')",
          "the fields are closed");
      assertThat(ann.barriers(), is(empty()));
      ann.click("button", "Copy");
      ann.evaluate("document.querySelector('dialog .main').click()");
      ann.holds(
          "location.pathname !== '/edit/"
              + id
              + "' && !!document.querySelector('.properties input:enabled')",
          "the copy is edited");
      assertThat(definition(ann), is(json(THREE.replace("Lunch", "Copy of Lunch"))));
    }
  }

  @Test
  void aDoubleClickDuplicatesAQuestionOnceAndItsTitleStays() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(
          ann,
          "{title: 'Lunch', elements: [{type: 'text', name: 'question1', title: 'Dish'}, "
              + "{type: 'text', name: 'b'}]}");
      ann.click("button", "Dish Short text, number, date");
      ann.doubleClick("button", "Duplicate: Dish");
      save(ann);
      assertThat(
          definition(ann).getJsonArray("elements"),
          is(
              json("{'is': [{'type': 'text', 'name': 'question1', 'title': 'Dish'}, "
                      + "{'type': 'text', 'name': 'question2', 'title': 'Dish'}, "
                      + "{'type': 'text', 'name': 'b'}]}")
                  .getJsonArray("is")));
    }
  }

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

  private static void showsOrder(Browser ann, String names) {
    ann.holds(
        "[...document.querySelectorAll('.entry[data-type=text] .title')].map(row => "
            + "row.textContent.trim()).join() === '"
            + names
            + "'",
        "order " + names);
  }

  private static JsonObject json(String text) {
    return Api.object(text.replace('\'', '"'));
  }
}
