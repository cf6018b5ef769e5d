package surely.browser.editor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static surely.browser.editor.Editing.definition;
import static surely.browser.editor.Editing.edit;
import static surely.browser.editor.Editing.element;
import static surely.browser.editor.Editing.pick;
import static surely.browser.editor.Editing.save;

import jakarta.json.JsonObject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.Visitor;
import surely.test.api.Api;

/** A question becomes one of another type in place; what is lost is said before. */
@ExtendWith(ArquillianExtension.class)
class EditorTypesIT {
  private static final String LUNCH =
      """
      {"title": "Lunch", "elements": [
        {"type": "radiogroup", "name": "dish", "title": "Dish", "isRequired": true,
          "choices": ["soup", {"value": 2, "text": "Salad"}], "showOtherItem": true,
          "visibleIf": "{age} > 17"},
        {"type": "text", "name": "age", "title": "Age", "inputType": "number", "min": 5},
        {"type": "comment", "name": "why", "title": "Why?",
          "visibleIf": "{dish} = 'soup' or {dish} = 2", "requiredIf": "{dish} notempty"},
        {"type": "rating", "name": "taste", "title": "Taste", "rateMin": 1, "rateMax": 7,
          "rateStep": 2},
        {"type": "text", "name": "how", "title": "How?",
          "enableIf": "({dish} = 'soup' or {age} > 17) and {age} < 70"}]}""";

  @Test
  void choicesStayAndConditionsFollow() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH.replace("({dish}", "({why}"));
      JsonObject before = definition(ann);
      ann.click("button", "Dish Single choice · conditional");
      ann.focus("combobox", "Question type");
      pick(ann, "#kind", "Multiple choice");
      ann.finds("button", "Dish Multiple choice · conditional");
      ann.holds("document.activeElement.id === 'kind'", "the focus stays");
      save(ann);
      assertThat(
          element(ann, 0),
          is(
              Api.object(
                  """
                  {"type": "checkbox", "name": "dish", "title": "Dish", "isRequired": true,
                    "choices": ["soup", {"value": 2, "text": "Salad"}], "showOtherItem": true,
                    "visibleIf": "{age} > 17"}""")));
      assertThat(
          element(ann, 2).getString("visibleIf"),
          is("{dish} contains 'soup' or {dish} contains 2"));
      assertThat(element(ann, 2).getString("requiredIf"), is("{dish} notempty"));
      pick(ann, "#kind", "Dropdown");
      ann.finds("button", "Dish Dropdown · conditional");
      ann.click("button", "Undo");
      ann.click("button", "Undo");
      ann.finds("button", "Dish Single choice · conditional");
      save(ann);
      assertThat(definition(ann), is(before));
    }
  }

  @Test
  void whatIsLostIsSaidBefore() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      JsonObject before = definition(ann);
      ann.click("button", "Dish Single choice · conditional");
      ann.focus("combobox", "Question type");
      pick(ann, "#kind", "Ranking");
      ann.sees("This is lost:");
      ann.holds(
          "[...document.querySelectorAll('dialog li')].map(li => li.textContent).join() === "
              + "'“Other” choice,Why?,How?'",
          "what is lost, and what has to be checked");
      assertThat(ann.barriers(), is(empty()));
      ann.click("button", "Cancel");
      ann.holds(
          "document.activeElement.id === 'kind' && document.activeElement.value === 'radiogroup'",
          "nothing has changed");
      pick(ann, "#kind", "Ranking");
      ann.click("button", "Change");
      ann.finds("button", "Dish Ranking · conditional");
      ann.holds(
          "document.activeElement.id === 'kind' && document.activeElement.value === 'ranking'",
          "the focus stays");
      save(ann);
      assertThat(element(ann, 0).containsKey("showOtherItem"), is(false));
      ann.click("button", "Undo");
      ann.finds("button", "Dish Single choice · conditional");
      save(ann);
      assertThat(definition(ann), is(before));
    }
  }

  @Test
  void textsAndScalesBecomeWhatPeopleCallThem() {
    try (Browser ann = Visitor.member("Ann")) {
      edit(ann, LUNCH);
      ann.click("button", "Why? Long text · conditional");
      pick(ann, "#kind", "E-mail address");
      ann.finds("button", "Why? Short text, number, date · conditional");
      ann.holds("document.querySelector('#kind').value === 'email'", "the kind is shown");
      save(ann);
      assertThat(element(ann, 2).getString("inputType"), is("email"));
      ann.click("button", "Age Short text, number, date");
      pick(ann, "#kind", "Date");
      ann.sees("Minimum");
      ann.click("button", "Change");
      ann.holds("!document.querySelector('dialog')", "it is changed");
      save(ann);
      assertThat(
          element(ann, 1).toString(),
          is("{\"type\":\"text\",\"name\":\"age\",\"title\":\"Age\",\"inputType\":\"date\"}"));
      ann.click("button", "Taste Rating");
      pick(ann, "#kind", "Recommendation (NPS)");
      ann.sees("Highest value");
      ann.click("button", "Change");
      ann.finds("spinbutton", "Highest value");
      save(ann);
      JsonObject nps = element(ann, 3);
      assertThat(nps.getInt("rateMin"), is(0));
      assertThat(nps.getInt("rateMax"), is(10));
      assertThat(nps.containsKey("rateStep"), is(false));
      assertThat(nps.getString("title"), is("Taste"));
    }
  }
}
