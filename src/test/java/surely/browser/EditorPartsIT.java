package surely.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import surely.json.StrictJson;
import surely.test.Api;
import surely.test.Until;

/** The editor's settings, its JSON, the builder of conditions, and what happens when two have edited the same. */
@ExtendWith(ArquillianExtension.class)
class EditorPartsIT {
  private static final String DISHES = "{\"title\": \"Lunch\", \"elements\": [{\"type\": \"radiogroup\", \"name\": \"dish\", \"title\": \"Which dish?\", "
      + "\"choices\": [\"soup\", {\"value\": 2, \"text\": \"Salad\"}]}, {\"type\": \"checkbox\", \"name\": \"extras\", \"choices\": [\"bread\", \"wine\"]}, "
      + "{\"type\": \"text\", \"name\": \"age\", \"inputType\": \"number\"}, {\"type\": \"comment\", \"name\": \"why\", \"title\": \"Why?\"}]}";
  private static final Path PICTURES = Path.of("target/pictures");
  @TempDir private Path folder;

  // ---- Settings

  @Test void settingsAreSetInWordsAndSaved() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.livesIn("Asia/Seoul");
      edit(ann, DISHES, "settings");
      ann.click("radio", "Members");
      ann.fill("Responses at most", "3");
      ann.fill("Points for each response", "5");
      ann.sees("5 × 3 = 15 points are set aside");
      ann.sees("Asia/Seoul, GMT+09:00");
      type(ann, "#closesAt", "2099-03-01T09:30");
      ann.click("DisclosureTriangle", "Which dish? 0 of 2 limited");
      ann.fill("Salad", "20");
      ann.sees("1 of 2 limited");
      save(ann);
      JsonObject settings = survey(ann).getJsonObject("settings");
      assertThat(settings.toString(), settings, is(Api.object("{\"anonymous\": false, \"choiceLimits\": {\"dish\": {\"2\": 20}}, "
          + "\"closesAt\": \"2099-03-01T00:30:00Z\", \"opensAt\": null, \"respondents\": \"members\", \"responseLimit\": 3, \"reward\": 5}")));
    }
  }

  @Test void settingsThatContradictEachOtherAreExplainedWhereOneChooses() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 422");
      edit(ann, DISHES, "settings");
      ann.fill("Points for each response", "5");
      isWrong(ann, "#reward", "Only members have an account");
      ann.click("button", "Save");
      ann.sees("Unsaved changes");
      ann.click("radio", "Members");
      isWrong(ann, "#reward", "set aside at opening");
      ann.fill("Responses at most", "2");
      ann.click("checkbox", "Anonymous");
      isWrong(ann, "#reward", "an anonymous survey can't reward");
      ann.click("checkbox", "Anonymous");
      type(ann, "#opensAt", "2099-03-02T00:00");
      type(ann, "#closesAt", "2099-03-01T00:00");
      isWrong(ann, "#closesAt", "It would close before it takes responses.");
      type(ann, "#closesAt", "");
      ann.seesNoMore("It would close before");
      save(ann);
      assertThat(survey(ann).getJsonObject("settings").getInt("reward"), is(5));
    }
  }

  @Test void placesOfAChoiceThatIsGoneAreSaidAndTakenOut() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "settings");
      ann.click("DisclosureTriangle", "extras 0 of 2 limited");
      ann.fill("wine", "1");
      ann.click("tab", "JSON");
      ann.fill("The questions as JSON, in the format of SurveyJS", DISHES.replace("wine", "tea"));
      ann.click("tab", "Settings");
      ann.sees("There are places for “wine”, but no such choice any more.");
      ann.click("button", "Remove");
      ann.seesNoMore("There are places for “wine”");
      save(ann);
      assertThat(survey(ann).getJsonObject("settings").isNull("choiceLimits"), is(true));
    }
  }

  // ---- JSON

  @Test void aTextThatIsNoJsonSaysWhereAndIsNeverLost() {
    String broken = "{\n  \"title\": \"Dinner\",\n  \"elements\": [{\"type\": \"text\", \"name\": \"a\"},]\n}";
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(ann, broken);
      ann.sees("Line 3, column 45: after this comma nothing follows.");
      ann.holds("document.querySelector('.lined mark').textContent === '3'", "the line is marked");
      ann.click("button", "Show the place");
      assertThat(selected(ann), is(","));
      ann.click("tab", "Questions");
      ann.finds("heading", "Lunch");
      ann.click("button", "Save");
      ann.sees("The text under JSON is not complete (line 3, column 45)");
      ann.reload();
      ann.click("tab", "JSON");
      ann.holds("document.querySelector('#json-text').value === " + quoted(broken), "the text is still there");
      write(ann, broken.replace("},]", "}]"));
      ann.finds("heading", "Dinner");
      save(ann);
      assertThat(survey(ann).getString("title"), is("Dinner"));
    }
  }

  @Test void aTextAndChangesElsewhereDoNotOverwriteEachOther() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "json");
      write(ann, "{\"title\": \"Dinner\"");
      ann.sees("a comma or } is missing.");
      ann.click("tab", "Questions");
      ann.click("button", "Why? Long text");
      ann.fill("Title", "Why not?");
      ann.click("tab", "JSON");
      ann.sees("something was changed elsewhere");
      write(ann, "{\"title\": \"Dinner\", \"elements\": [{\"type\": \"text\", \"name\": \"a\"}]}");
      ann.finds("heading", "Lunch");
      ann.click("button", "Take this text");
      ann.finds("heading", "Dinner");
      ann.click("button", "Undo");
      ann.finds("heading", "Lunch");
      ann.holds("document.querySelector('#json-text').value.includes('Why not?')", "the text follows");
    }
  }

  @Test void whatTheServerRefusesLeadsToItsPlaceInTheText() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 422");
      edit(ann, DISHES, "json");
      write(ann, "{\"elements\": [\n{\"type\": \"text\", \"name\": \"a\"},\n{\"type\": \"rating\", \"name\": \"b\", \"rateMax\": -1}\n]}");
      ann.click("button", "Save");
      ann.sees("The server can't take this yet:");
      ann.holds("document.querySelector('.lined mark').textContent === '3'", "the line is marked");
      ann.evaluate("document.querySelector('.json .errors button').click()");
      assertThat(selected(ann), is("-1"));
    }
  }

  @Test void aFileIsTakenInAndGivenOutAsItWas() throws IOException {
    String file = "{\n\t\"title\": \"Dinner / 저녁\",\n\t\"elements\": [{\"type\": \"text\", \"name\": \"a/b\"}]\n}\n";
    try (Browser ann = Visitor.member("Ann")) {
      ann.downloads(folder);
      edit(ann, DISHES, "json");
      ann.choose("#json-file", Files.writeString(folder.resolve("in.txt"), file));
      ann.finds("heading", "Dinner / 저녁");
      ann.click("button", "Download");
      assertThat(Files.readString(downloaded("Dinner-저녁.json")), is(file));
      save(ann);
      assertThat(survey(ann).getJsonObject("definition"), is(Api.object(file)));
    }
  }

  @Test void placesOfValuesAndOfFaultsAreFound() {
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      String text = "{\"a\": [1, {\"x/y\": \"\\u00e9\"}],\n \"b~\": {}}";
      assertThat(located(ann, text, "/a/1/x~1y"), is("\"\\u00e9\""));
      assertThat(located(ann, text, "/b~0"), is("{}"));
      assertThat("what is missing is in what it is missing from", located(ann, text, "/a/1/no/such"), is("{\"x/y\": \"\\u00e9\"}"));
      assertThat("as far as the text goes", located(ann, text.substring(0, 35) + "?", "/a/0"), is("1"));
      assertThat(fault(ann, text), is("none"));
      assertThat(fault(ann, ""), is("value 1:1"));
      assertThat(fault(ann, "[]"), is("whole 1:1"));
      assertThat(fault(ann, "{\"a\": 1,\n \"a\": 2}"), is("twice 2:2"));
      assertThat(fault(ann, "{\"a\": \"x\\q\"}"), is("escape 1:9"));
      assertThat(fault(ann, "{\"a\": \"x\n\"}"), is("quote 1:9"));
      assertThat(fault(ann, "{\"a\": 1e999}"), is("number 1:7"));
      assertThat(fault(ann, "{\"a\": 1} 2"), is("end 1:10"));
      assertThat(fault(ann, "[".repeat(100_000)), startsWith("deep"));
    }
  }

  // ---- Conditions

  @Test void aConditionIsPutTogetherAndThePreviewFollowsIt() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "questions");
      ann.click("button", "Why? Long text");
      ann.click("DisclosureTriangle", "Conditions");
      String shown = "[id$=visibleIf]";
      ann.evaluate("document.querySelector('" + shown + " > .button').click()");
      pick(ann, shown + " .what", "Salad");
      ann.evaluate("document.querySelector('" + shown + " > .button').click()");
      pick(ann, shown + " li:last-child .which", "extras");
      pick(ann, shown + " li:last-child .how", "is or has one of");
      ann.evaluate("document.querySelectorAll('" + shown + " .choices input').forEach(box => box.click())");
      pick(ann, shown + " .join select", "Any of these");
      save(ann);
      assertThat(element(ann, 3).getString("visibleIf"), is("{dish} = 2 or {extras} anyof ['bread', 'wine']"));
      ann.click("tab", "Preview");
      ann.finds("radio", "Salad");
      ann.seesNoMore("Why?");
      ann.click("radio", "Salad");
      ann.sees("Why?");
      ann.click("radio", "soup");
      ann.seesNoMore("Why?");
      ann.click("checkbox", "wine");
      ann.sees("Why?");
    }
  }

  @Test void aConditionThatRowsCannotSayStaysTextAndItsFaultIsShownAtItsPlace() {
    String said = "{dish} = 'soup' and ({age} > 17 or {extras} notempty)";
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES.replace("\"title\": \"Why?\"", "\"title\": \"Why?\", \"visibleIf\": \"" + said + "\", \"enableIf\": \"{age}>=18 && {dish} notempty\""),
          "questions");
      ann.click("button", "Why? Long text · under a condition");
      ann.sees("This says more than can be put together");
      String text = "[id$=visibleIf] textarea";
      ann.holds("document.querySelector('" + text + "').value === " + quoted(said), "the text is as it was");
      type(ann, text, said.replace("or", "og"));
      ann.sees("Character 33:");
      ann.holds("document.querySelector('[id$=visibleIf] mark').textContent === 'o'", "the place is marked");
      type(ann, text, "{dish} = 2 and {nobody} empty");
      ann.sees("No question is called: nobody");
      ann.evaluate("document.querySelector('[id$=visibleIf] .turn').click()");
      ann.holds("document.querySelectorAll('[id$=visibleIf] li').length === 2", "it is put together");
      ann.evaluate("document.querySelector('[id$=enableIf] .turn').click()");
      ann.holds("document.querySelector('[id$=enableIf] textarea').value === '{age}>=18 && {dish} notempty'", "looking at it changes nothing");
      ann.evaluate("document.querySelectorAll('[id$=visibleIf] .remove')[1].click()");
      save(ann);
      assertThat(element(ann, 3).getString("visibleIf"), is("{dish} = 2"));
      assertThat(element(ann, 3).getString("enableIf"), is("{age}>=18 && {dish} notempty"));
    }
  }

  @Test void whatTheBuilderReadsItWritesWithTheSameMeaning() {
    String script = """
        Promise.all([import('/pages/edit/expressions.js'), import('/js/expression.js')]).then(([{read, write}, {find, parse}]) => {
          const value = (text, values) => JSON.stringify(parse(text).value({find: name => find(values, name), now: () => new Date(0)}) ?? null);
          const readable = %s.filter(({expression}) => read(expression)?.rows.length > 0);
          const differ = readable.filter(({expression, values}) => value(expression, values) !== value(write(read(expression)), values));
          return {read: readable.length, differ: differ.map(({expression}) => expression)};
        })""";
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      JsonObject found = ann.evaluate(script.formatted(cases())).asJsonObject();
      System.out.println("The builder of conditions reads " + found.getInt("read") + " of survey-core's cases.");
      assertThat(found.getJsonArray("differ"), is(empty()));
      assertThat(found.getInt("read"), greaterThan(300));
    }
  }

  @Test void whatCanNotBeWrittenInAnExpressionIsNotWritten() {
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      assertThat(ann.evaluate("import('/pages/edit/expressions.js').then(({canSay, canName}) => [[\"it's\", 'a\\\\', 'a => b', 5, true, ''].map(canSay), "
          + "['a', 'panel.b', '#a', '$a', 'a}'].map(canName)])").toString(),
          is("[[true,false,false,true,true,true],[true,true,false,false,false]]"));
    }
  }

  // ---- Conflicts

  @Test void inAConflictMineIsSavedAndTheOtherVersionCanBePutBack() {
    try (Browser ann = Visitor.member("Ann")) {
      conflict(ann);
      ann.holds("document.querySelector('.versions mark').textContent.includes('Lunch')", "what differs is marked");
      ann.click("button", "Save mine");
      ann.sees("Saved");
      assertThat(survey(ann).getString("title") + survey(ann).getJsonObject("settings").get("responseLimit"), is("Lunch3"));
      ann.reload();
      ann.sees("The other version that gave way to yours is kept");
      ann.click("button", "Put it in place");
      ann.finds("heading", "Dinner");
      save(ann);
      assertThat(survey(ann).getString("title") + survey(ann).getJsonObject("settings").get("responseLimit"), is("Dinnernull"));
    }
  }

  @Test void inAConflictTheOtherVersionIsTakenAndMineIsKept() throws IOException {
    try (Browser ann = Visitor.member("Ann")) {
      ann.downloads(folder);
      String id = conflict(ann);
      ann.click("button", "Take the other one");
      ann.finds("heading", "Dinner");
      ann.reload();
      ann.sees("Your changes that gave way to the other version are kept");
      ann.click("button", "Download");
      assertThat(Api.object(Files.readString(downloaded("survey-" + id + "-mine.json"))).getJsonObject("settings").getInt("responseLimit"), is(3));
      ann.click("button", "Not needed any more");
      ann.seesNoMore("Your changes that gave way");
      assertThat(survey(ann).getString("title"), is("Dinner"));
    }
  }

  @Test void inAConflictMineCanBeWorkedOnBeforeItIsSaved() {
    try (Browser ann = Visitor.member("Ann")) {
      conflict(ann);
      ann.click("button", "Go on with mine");
      ann.sees("Unsaved changes");
      assertThat(survey(ann).getString("title"), is("Dinner"));
      ann.fill("Responses at most", "4");
      save(ann);
      assertThat(survey(ann).getString("title") + survey(ann).getJsonObject("settings").get("responseLimit"), is("Lunch4"));
    }
  }

  @Test void aSurveyThatWasOpenedElsewhereStaysAndMineCanBeKept() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 412");
      String id = edit(ann, DISHES, "settings");
      ann.fill("Responses at most", "3");
      ann.evaluate("fetch('/api/surveys/" + id + "/open', {method: 'POST'}).then(() => 1)");
      ann.click("button", "Save");
      ann.sees("It is open now: it stays as the server has it.");
      ann.seesNoMore("Save mine");
      ann.click("button", "Take the other one");
      ann.sees("The survey has been opened: on these terms");
      ann.holds("document.querySelector('#responseLimit').matches(':disabled')", "the settings are closed");
      ann.sees("Your changes that gave way to the other version are kept");
    }
  }

  // ---- Looks

  @Test void thePartsAreFitForAllInBothLanguagesLightAndDark() {
    try (Browser ann = Visitor.member("Ann")) {
      ann.watch().tolerate("status of 4");
      String id = edit(ann, DISHES.replace("\"title\": \"Why?\"", "\"title\": \"Why?\", \"visibleIf\": \"{extras} anyof ['wine'] and {age} > 17\", "
          + "\"enableIf\": \"{age} + 1 > 18\""), "settings");
      for (String language : List.of("en", "ko")) {
        ann.evaluate("localStorage.setItem('surely.language', '\"" + language + "\"')");
        ann.reload();
        ann.holds("document.documentElement.lang === '" + language + "' && !!document.querySelector('#reward')", "is drawn");
        type(ann, "#reward", "5");
        ann.evaluate("document.querySelectorAll('.limits').forEach(limits => limits.open = true)");
        looks(ann, "settings-" + language);
        ann.evaluate("location.replace('#json')");
        ann.holds("!!document.querySelector('#json-text')", "the text is there");
        type(ann, "#json-text", "{\n\"a\": 1,\n}");
        looks(ann, "json-" + language);
        ann.evaluate("document.querySelector('.json .actions button:last-child').click(); location.replace('#questions')");
        ann.holds("!!document.querySelector('[data-at=\"/definition/elements/3\"] button')", "the outline is there");
        ann.evaluate("document.querySelector('[data-at=\"/definition/elements/3\"] button:not(.grip)').click()");
        ann.holds("document.querySelectorAll('survey-condition li').length === 2", "the condition is there");
        looks(ann, "condition-" + language);
      }
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
        ann.picture(PICTURES.resolve("edit-%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light")));
        assertThat(name + " scrolls sideways at " + width, ann.scrollsSideways(), is(false));
      }
      assertThat(name + (dark ? " dark" : ""), ann.barriers(), is(empty()));
    }
  }

  // ---- How

  /** Opens that tab of the editor of a new survey; its id. */
  private static String edit(Browser ann, String definition, String tab) {
    String id = ann.string("fetch('/api/surveys', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({definition: "
        + definition + "})}).then(r => r.json()).then(s => s.id)");
    ann.go("/edit/" + id + "#" + tab);
    ann.finds("heading", "Lunch");
    ann.holds("document.querySelector('[role=tab][aria-selected=true]')?.id === 'tab-" + tab + "'", "the tab is shown");
    return id;
  }

  /** The limit is changed here and the title elsewhere. */
  private static String conflict(Browser ann) {
    ann.watch().tolerate("status of 412");
    String id = edit(ann, DISHES, "settings");
    ann.fill("Responses at most", "3");
    change(ann, id);
    ann.click("button", "Save");
    ann.sees("The survey was changed elsewhere");
    return id;
  }

  private static void change(Browser ann, String id) {
    ann.evaluate("fetch('/api/surveys/" + id + "', {method: 'PUT', headers: {'Content-Type': 'application/json', 'If-Match': '*'}, "
        + "body: JSON.stringify({definition: " + DISHES.replace("Lunch", "Dinner") + "})}).then(() => 1)");
  }

  private static void save(Browser ann) {
    ann.click("button", "Save");
    ann.sees("Saved");
  }

  /** As the server has it. */
  private static JsonObject survey(Browser ann) {
    return Api.object(ann.string("fetch('/api/surveys/' + location.pathname.split('/')[2]).then(r => r.text())"));
  }

  private static JsonObject element(Browser ann, int place) {
    return survey(ann).getJsonObject("definition").getJsonArray("elements").getJsonObject(place);
  }

  private static void write(Browser ann, String json) {
    ann.fill("The questions as JSON, in the format of SurveyJS", json);
  }

  private static void type(Browser ann, String selector, String text) {
    ann.evaluate("(field => { field.value = %s; field.dispatchEvent(new Event('input', {bubbles: true})); })(document.querySelector('%s'))"
        .formatted(quoted(text), selector));
  }

  private static void pick(Browser ann, String selector, String option) {
    ann.holds("!!document.querySelector('" + selector + "')", selector + " is there");
    ann.evaluate("(list => { list.value = [...list.options].find(o => o.text === %s).value; list.dispatchEvent(new Event('change', {bubbles: true})); })"
        .formatted(quoted(option)) + "(document.querySelector('" + selector + "'))");
  }

  private static void isWrong(Browser ann, String field, String message) {
    ann.holds("(field => field.getAttribute('aria-invalid') === 'true' && document.getElementById(field.id + '-error').textContent.includes("
        + quoted(message) + "))(document.querySelector('" + field + "'))", field + " says: " + message);
  }

  private static String selected(Browser ann) {
    return ann.string("(area => area.value.slice(area.selectionStart, area.selectionEnd))(document.activeElement)");
  }

  private static String located(Browser ann, String text, String pointer) {
    return ann.string("import('/pages/edit/locate.js').then(({locate}) => { const {start, end} = locate(%1$s, %2$s); return %1$s.slice(start, end); })"
        .formatted(quoted(text), quoted(pointer)));
  }

  private static String fault(Browser ann, String text) {
    return ann.string("import('/pages/edit/locate.js').then(({fault}) => { const is = fault(%s); return is ? `${is.what} ${is.line}:${is.column}` : 'none'; })"
        .formatted(quoted(text)));
  }

  private Path downloaded(String name) {
    Path file = folder.resolve(name);
    Until.holds(() -> Files.exists(file));
    return file;
  }

  /** survey-core's cases of expressions, as a list. */
  private static String cases() {
    try (InputStream in = EditorPartsIT.class.getResourceAsStream("/conformance/expressions.jsonl")) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).toList().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String text) {
    return StrictJson.JSON.createValue(text).toString();
  }
}
