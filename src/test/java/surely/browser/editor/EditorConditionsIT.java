package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.DISHES;
import static surely.browser.editor.Editing.clickInPreview;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.element;
import static surely.browser.editor.Editing.pick;
import static surely.browser.editor.Editing.previews;
import static surely.browser.editor.Editing.previewsNoMore;
import static surely.browser.editor.Editing.quoted;
import static surely.browser.editor.Editing.save;
import static surely.browser.editor.Editing.type;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;

/**
 * The condition builder writes expressions that the server accepts and the preview follows. What it
 * can't express stays text.
 */
@ExtendWith(ArquillianExtension.class)
class EditorConditionsIT {
  @Test
  void aConditionIsPutTogetherAndThePreviewFollowsIt() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, DISHES, "questions");
      ann.click("button", "Why? Long text");
      ann.click("DisclosureTriangle", "Conditions");
      String shown = "[id$=visibleIf]";
      ann.evaluate("document.querySelector('" + shown + " > .button').click()");
      pick(ann, shown + " .what", "Salad");
      ann.evaluate("document.querySelector('" + shown + " > .button').click()");
      pick(ann, shown + " li:last-child .which", "extras");
      pick(ann, shown + " li:last-child .how", "is any of");
      ann.evaluate(
          "document.querySelectorAll('" + shown + " .choices input').forEach(box => box.click())");
      pick(ann, shown + " .join select", "Any of these");
      save(ann);
      assertThat(
          element(ann, 3).getString("visibleIf"),
          is("{dish} = 2 or {extras} anyof ['bread', 'wine']"));
      ann.click("tab", "Preview");
      previews(ann, "Salad");
      previewsNoMore(ann, "Why?");
      clickInPreview(ann, "Salad");
      previews(ann, "Why?");
      clickInPreview(ann, "soup");
      previewsNoMore(ann, "Why?");
      clickInPreview(ann, "wine");
      previews(ann, "Why?");
    }
  }

  @Test
  void aConditionThatRowsCannotSayStaysTextAndItsFaultIsShownAtItsPlace() {
    String said = "{dish} = 'soup' and ({age} > 17 or {extras} notempty)";
    try (Browser ann = Visitor.member("Ann")) {
      edit(
          ann,
          DISHES.replace(
              "\"title\": \"Why?\"",
              "\"title\": \"Why?\", \"visibleIf\": \""
                  + said
                  + "\", \"enableIf\": \"{age}>=18 && {dish} notempty\""),
          "questions");
      ann.click("button", "Why? Long text · conditional");
      ann.sees("The builder can't show this condition");
      String text = "[id$=visibleIf] textarea";
      ann.holds(
          "document.querySelector('" + text + "').value === " + quoted(said),
          "the text is as it was");
      type(ann, text, said.replace("or", "og"));
      ann.sees("Character 33:");
      ann.holds(
          "document.querySelector('[id$=visibleIf] mark').textContent === 'o'",
          "the place is marked");
      type(ann, text, "{dish} = 2 and {nobody} empty");
      ann.sees("No question has this name: nobody");
      ann.evaluate("document.querySelector('[id$=visibleIf] .turn').click()");
      ann.holds(
          "document.querySelectorAll('[id$=visibleIf] li').length === 2", "it is put together");
      ann.evaluate("document.querySelector('[id$=enableIf] .turn').click()");
      ann.holds(
          "document.querySelector('[id$=enableIf] textarea').value === '{age}>=18 && "
              + "{dish} notempty'",
          "looking at it changes nothing");
      ann.evaluate("document.querySelectorAll('[id$=visibleIf] .remove')[1].click()");
      save(ann);
      assertThat(element(ann, 3).getString("visibleIf"), is("{dish} = 2"));
      assertThat(element(ann, 3).getString("enableIf"), is("{age}>=18 && {dish} notempty"));
    }
  }

  @Test
  void theFaultOfAConditionIsToldInTheReadersLanguage() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(
          ann,
          DISHES.replace(
              "\"title\": \"Why?\"",
              "\"title\": \"Why?\", \"visibleIf\": \"{dish} = 'soup' and ({age} > 17)\""),
          "questions");
      for (String[] language :
          new String[][] {
            {
              "en",
              "Expected a value but found the end.",
              "There is no function “foo”.",
              "In the condition in quotes, character 6: Expected a value but found the end."
            },
            {
              "ko",
              "값이(가) 와야 하는데 텍스트의 끝이(가) 있습니다.",
              "‘foo’ 함수가 없습니다.",
              "따옴표 안의 조건, 6번째 문자: 값이(가) 와야 하는데 텍스트의 끝이(가) 있습니다."
            }
          }) {
        ann.evaluate("localStorage.setItem('surely.language', '\"" + language[0] + "\"')");
        ann.reload();
        ann.holds(
            "document.documentElement.lang === '"
                + language[0]
                + "' && !!document.querySelector('[data-at=\"/definition/elements/3\"] button')",
            "is drawn");
        ann.evaluate(
            "document.querySelector('[data-at=\"/definition/elements/3\"] button').click()");
        String text = "[id$=visibleIf] textarea";
        ann.holds("!!document.querySelector('" + text + "')", "the text is there");
        type(ann, text, "{dish} =");
        ann.sees(language[1]);
        type(ann, text, "foo({dish})");
        ann.sees(language[2]);
        type(ann, text, "sumInArray({dish}, \"b\", \"{c} =\")");
        ann.sees(language[3]);
      }
    }
  }

  @Test
  void whatTheBuilderReadsItWritesWithTheSameMeaning() {
    String script =
        """
        Promise.all([
          import('/pages/edit/conditions/expressions.js'),
          import('/expression/expression.js'),
        ]).then(([{read, write}, {find, parse}]) => {
          const value = (text, values) => {
            const context = {find: name => find(values, name), now: () => new Date(0)};
            return JSON.stringify(parse(text).value(context) ?? null);
          };
          const readable = %s.filter(({expression}) => read(expression)?.rows.length > 0);
          const differ = readable.filter(({expression, values}) =>
            value(expression, values) !== value(write(read(expression)), values));
          return {read: readable.length, differ: differ.map(({expression}) => expression)};
        })""";
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      JsonObject found = ann.evaluate(script.formatted(cases())).asJsonObject();
      assertThat(found.getJsonArray("differ"), is(empty()));
      assertThat(found.getInt("read"), greaterThan(300));
    }
  }

  @Test
  void whatCanNotBeWrittenInAnExpressionIsNotWritten() {
    try (Browser ann = Browser.open()) {
      ann.go("/login");
      assertThat(
          ann.evaluate(
                  "import('/pages/edit/conditions/expressions.js').then(({canWrite, "
                      + "canName}) => [[\"it's\", 'a\\\\', 'a => b', 5, true, ''].map(canWrite), "
                      + "['a', 'panel.b', '#a', '$a', 'a}'].map(canName)])")
              .toString(),
          is("[[true,false,false,true,true,true],[true,true,false,false,false]]"));
    }
  }

  /** The cases of survey-core's expressions, as a list. */
  private static String cases() {
    try (InputStream in =
        EditorConditionsIT.class.getResourceAsStream("/conformance/expressions.jsonl")) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .toList()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
