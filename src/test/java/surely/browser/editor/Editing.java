package surely.browser.editor;

import jakarta.json.JsonObject;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.json.StrictJson;
import surely.test.api.Api;

/** Set-up and checks that tests of the editor share. */
public final class Editing {
  /** A survey called Lunch. */
  static final String DISHES =
      "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"radiogroup\", \"name\": \"dish\", "
          + "\"title\": \"Which dish?\", "
          + "\"choices\": [\"soup\", {\"value\": 2, \"text\": \"Salad\"}]}, "
          + "{\"type\": \"checkbox\", \"name\": \"extras\", "
          + "\"choices\": [\"bread\", \"wine\"]}, "
          + "{\"type\": \"text\", \"name\": \"age\", \"inputType\": \"number\"}, "
          + "{\"type\": \"comment\", \"name\": \"why\", \"title\": \"Why?\"}]}";

  /** Three questions to write to, a, b and c, in a survey called Lunch. */
  static final String THREE =
      "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"text\", \"name\": \"a\"}, "
          + "{\"type\": \"text\", \"name\": \"b\"}, "
          + "{\"type\": \"text\", \"name\": \"c\"}]}";

  /** What Chromium says of a survey that is half typed when it is saved. */
  private static final String REFUSED = "status of 422";

  private Editing() {}

  /** Opens this tab of the editor for a new survey, and returns the survey's id. */
  static String edit(Browser ann, String definition, String tab) {
    String id = OpenSurvey.draft(ann, definition);
    ann.watch().tolerate(REFUSED);
    ann.go("/edit/" + id + "#" + tab);
    ann.finds("heading", "Lunch");
    ann.holds(
        "document.querySelector('[role=tab][aria-selected=true]')?.id === 'tab-" + tab + "'",
        "the tab is shown");
    return id;
  }

  static void change(Browser ann, String id) {
    ann.evaluate(
        "fetch('/api/surveys/"
            + id
            + "', {method: 'PUT', headers: {'Content-Type': 'application/json', 'If-Match': '*'}, "
            + "body: JSON.stringify({definition: "
            + DISHES.replace("Lunch", "Dinner")
            + "})}).then(() => 1)");
  }

  /** Adds a question of this type with this title. */
  public static void add(Browser ann, String type, String title) {
    ann.click("button", "Add a question");
    ann.click("button", type);
    ann.seesNoMore("Structure and content");
    ann.fill("Title", title);
  }

  /** Publishes the survey with this title, and closes the dialog that shares it. */
  public static void publish(Browser ann, String title) {
    ann.click("button", "Publish: " + title);
    ann.click("button", "Publish");
    ann.finds("textbox", "Link to the survey");
    ann.press("Escape");
  }

  /** Saves now what would be saved after a pause. */
  public static void save(Browser ann) {
    saveNow(ann);
    isSaved(ann);
  }

  /** Asks to save now, by Ctrl+S. */
  static void saveNow(Browser ann) {
    ann.evaluate("dispatchEvent(new KeyboardEvent('keydown', {ctrlKey: true, key: 's'}))");
  }

  /** From now on the page gets the response to a save only when a script calls answer(). */
  static void holdResponses(Browser ann) {
    ann.evaluate(
        "const real = fetch; fetch = (a, o) => o?.method !== 'PUT' ? real(a, o)"
            + " : real(a, o).then(answer => new Promise(give => window.answer = () => "
            + "{ fetch = real; give(answer); }))");
  }

  /** From now on nothing is saved: what would be sent never gets a response. */
  public static void saveNothing(Browser ann) {
    ann.evaluate(
        "const real = fetch; fetch = (a, o) => "
            + "o?.method === 'PUT' ? new Promise(() => {}) : real(a, o)");
  }

  static void isSaved(Browser ann) {
    ann.sees("All changes saved");
  }

  /** The survey as the server has it. */
  static JsonObject survey(Browser ann) {
    return Api.object(
        ann.string("fetch('/api/surveys/' + location.pathname.split('/')[2]).then(r => r.text())"));
  }

  static JsonObject element(Browser ann, int place) {
    return survey(ann).getJsonObject("definition").getJsonArray("elements").getJsonObject(place);
  }

  static void type(Browser ann, String selector, String text) {
    ann.evaluate(
        ("(field => { field.value = %s; field.dispatchEvent(new Event('input', "
                + "{bubbles: true})); })(document.querySelector('%s'))")
            .formatted(quoted(text), selector));
  }

  /** Picks the option with this text. */
  static void pick(Browser ann, String selector, String option) {
    ann.holds(
        "[...document.querySelector('%s').options].some(o => o.text === %s)"
            .formatted(selector, quoted(option)),
        selector + " offers " + option);
    ann.evaluate(
        ("(list => { list.value = [...list.options].find(o => o.text === %s).value; "
                    + "list.dispatchEvent(new Event('change', {bubbles: true})); })")
                .formatted(quoted(option))
            + "(document.querySelector('"
            + selector
            + "'))");
  }

  static String quoted(String text) {
    return StrictJson.JSON.createValue(text).toString();
  }

  /** Opens the editor for a new survey, and returns the survey's id. */
  static String edit(Browser ann, String definition) {
    String id = OpenSurvey.draft(ann, definition);
    ann.watch().tolerate(REFUSED);
    ann.go("/edit/" + id);
    ann.finds("tab", "Questions");
    return id;
  }

  /** The document in the frame of the preview. */
  static final String PREVIEW = "document.querySelector('survey-preview iframe').contentDocument";

  /** Waits until a script about the preview, which has its document as `page`, gives true. */
  static void previews(Browser ann, String script, String what) {
    ann.holds(
        "(page => !!page.querySelector('.paper') && (%s))(%s)".formatted(script, PREVIEW), what);
  }

  static void previews(Browser ann, String text) {
    previews(ann, "page.body.innerText.includes(" + quoted(text) + ")", "previews " + text);
  }

  static void previewsNoMore(Browser ann, String text) {
    previews(
        ann, "!page.body.innerText.includes(" + quoted(text) + ")", "no longer previews " + text);
  }

  /** Clicks what has this text in the preview: a choice, or a button. */
  static void clickInPreview(Browser ann, String text) {
    String found =
        "[...page.querySelectorAll('label, button')].find(one => one.textContent.trim() === %s)"
            .formatted(quoted(text));
    previews(ann, "!!" + found, "has " + text);
    ann.evaluate("(page => %s.click())(%s)".formatted(found, PREVIEW));
  }

  static JsonObject definition(Browser ann) {
    return survey(ann).getJsonObject("definition");
  }
}
