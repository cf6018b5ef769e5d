package surely.form.conformance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.form.Form;
import surely.form.FormException;
import surely.form.Given;
import surely.form.conformance.Deviation.What;
import surely.problem.InputError;

/**
 * The pages' form engine (src/main/webapp/form) in a real browser, with the answers that
 * survey-core has judged. It requires, rejects and sends what survey-core does, except for each
 * {@link FormDifference}, and the server accepts everything that it sends.
 */
@ExtendWith(ArquillianExtension.class)
class FormEngineIT {
  private static final int AT_ONCE = 250;
  private static final String SCRIPT =
      """
      Promise.all([
        import('/form/form.js'),
        import('/form/json-pointer.js'),
      ]).then(([{Form}, {pointer}]) => %s.map(([definition, answers]) => {
        const form = new Form(definition, answers, () => new Date('%s'));
        const issue = ({path, code}) => ({at: pointer(path), code: code.split(':')[0]});
        return {issues: form.issues().map(issue), sent: form.answers()};
      }))""";
  private static final String STEPS =
      """
      import('/form/form.js').then(({Form}) => %s.map(([definition, steps]) => {
        const form = new Form(definition, null, () => new Date('%s'));
        steps.forEach(([name, value]) => {
          const question = form.questionSet.answering(name);
          form.answer(question, form.scope, value === '' ? undefined : value);
        });
        return form.values;
      }))""";
  private final List<FormCase> cases =
      FormCase.all().stream().filter(FormEngineIT::isUnderstood).toList();
  private final List<Deviation> wrong = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final Map<FormDifference, Integer> explained = new EnumMap<>(FormDifference.class);

  @Test
  void theBrowserJudgesAndSendsAsSurveyCoreAndTheServerTakesIt() {
    try (Browser browser = Browser.open()) {
      browser.livesIn("UTC");
      browser.go("/login");
      for (int i = 0; i < cases.size(); i += AT_ONCE)
        judge(cases.subList(i, Math.min(i + AT_ONCE, cases.size())), browser);
    }
    System.out.println(
        cases.size()
            + " sets of answers given in a browser, "
            + wrong.size()
            + " judged otherwise than by survey-core; on purpose: "
            + explained);
    assertThat("what the server refuses", refused, is(empty()));
    assertThat(wrong, is(empty()));
    assertThat(cases.size(), greaterThanOrEqualTo(4500));
  }

  @Test
  void triggersWriteAsInSurveyCoreWhateverIsAnsweredWhen() {
    List<FormCase> steps = cases.stream().filter(one -> one.steps() != null).toList();
    var given = Json.createArrayBuilder();
    steps.forEach(
        one -> given.add(Json.createArrayBuilder().add(one.definition()).add(one.steps())));
    try (Browser browser = Browser.open()) {
      browser.livesIn("UTC");
      browser.go("/login");
      List<JsonObject> values =
          browser
              .evaluate(STEPS.formatted(given.build(), FormCase.NOW))
              .asJsonArray()
              .getValuesAs(JsonObject.class);
      for (int i = 0; i < steps.size(); i++)
        assertThat(
            steps.get(i).steps() + " of " + steps.get(i),
            values.get(i),
            is(steps.get(i).answers()));
    }
    assertThat(steps.size(), greaterThanOrEqualTo(200));
  }

  @Test
  void datesAreSentAsInstantsAndWrittenAsTheInputsOfTheirTypeDoInTheRespondentsZone() {
    JsonObject definition =
        Given.json(
            """
        {"calculatedValues": [{"name": "c", "expression": "dateAdd({e}, 1, 'hours')",
          "includeIntoResult": true}],
         "elements": [{"type": "expression", "name": "e", "expression": "today()"},
           {"type": "expression", "name": "same", "expression": "{e} = today()"},
          {"type": "text", "name": "month", "inputType": "month",
            "defaultValueExpression": "today()"},
          {"type": "text", "name": "week", "inputType": "week",
            "defaultValueExpression": "today()"},
          {"type": "text", "name": "time", "inputType": "time",
            "defaultValueExpression": "currentDate()"},
          {"type": "text", "name": "when", "inputType": "datetime-local",
            "defaultValueExpression": "currentDate()"},
          {"type": "text", "name": "day", "inputType": "date",
            "defaultValue": "=currentDate()"}]}""");
    try (Browser browser = Browser.open()) {
      browser.livesIn("Asia/Seoul");
      browser.go("/login");
      JsonObject sent =
          browser
              .evaluate(
                  ("import('/form/form.js').then(({Form}) => new Form(%s, null, () => "
                          + "new Date('2026-03-29T16:05:06Z')).answers())")
                      .formatted(definition))
              .asJsonObject();
      assertThat(
          sent,
          is(
              Given.json(
                  """
          {"e": "2026-03-29T15:00:00.000Z", "same": true, "c": "2026-03-29T16:00:00.000Z",
            "month": "2026-03", "week": "2026-W14", "time": "01:05",
           "when": "2026-03-30T01:05", "day": "2026-03-30"}""")));
      assertThat(
          Form.of(definition).check(sent, Instant.parse("2026-03-29T16:05:06Z"), null),
          is(empty()));
    }
  }

  private static boolean isUnderstood(FormCase one) {
    try {
      Form.of(one.definition());
      return true;
    } catch (FormException e) {
      return false;
    }
  }

  private void judge(List<FormCase> some, Browser browser) {
    var given = Json.createArrayBuilder();
    some.forEach(
        one -> given.add(Json.createArrayBuilder().add(one.definition()).add(one.answers())));
    List<JsonObject> results =
        browser
            .evaluate(SCRIPT.formatted(given.build(), FormCase.NOW))
            .asJsonArray()
            .getValuesAs(JsonObject.class);
    for (int i = 0; i < some.size(); i++) {
      List<InputError> issues =
          results.get(i).getJsonArray("issues").getValuesAs(JsonObject.class).stream()
              .map(issue -> new InputError(issue.getString("at"), issue.getString("code"), ""))
              .toList();
      judge(some.get(i), issues, results.get(i).getJsonObject("sent"));
    }
  }

  private void judge(FormCase one, List<InputError> issues, JsonObject sent) {
    if (issues.isEmpty())
      Form.of(one.definition())
          .check(sent, FormCase.NOW, null)
          .forEach(error -> refused.add(error + " in " + sent + " of " + one));
    if (!one.client()) return;
    if (one.completed()) {
      issues.forEach(
          issue -> found(new Deviation(one, What.STRICTER, issue.pointer(), issue.code())));
      if (issues.isEmpty() && !sent.equals(one.cleaned()))
        found(new Deviation(one, What.MORE, "", "sends " + sent));
    } else {
      one.errors().stream()
          .filter(at -> issues.stream().noneMatch(issue -> Deviation.areNear(issue, at)))
          .forEach(at -> found(new Deviation(one, What.LAXER, at, null)));
      issues.stream()
          .filter(issue -> one.errors().stream().noneMatch(at -> Deviation.areNear(issue, at)))
          .forEach(issue -> found(new Deviation(one, What.MORE, issue.pointer(), issue.code())));
    }
  }

  private void found(Deviation deviation) {
    FormDifference difference = FormDifference.of(deviation);
    if (difference == null) wrong.add(deviation);
    else explained.merge(difference, 1, Integer::sum);
  }
}
