package surely.browser.client.surveyjs;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;

/**
 * Answers to questions of all types are resumed and stored as SurveyJS has them. The definitions,
 * and what SurveyJS should send, are cases of the conformance tests.
 */
@ExtendWith(ArquillianExtension.class)
class SurveyJsTypesIT {
  private static final Path CASES = Path.of("src/test/resources/conformance/answers.jsonl");
  private static final int OF_A_TYPE = 2;

  /** They depend on the day. */
  private static final Pattern CLOCK = Pattern.compile("today|now|currentDate|age\\(|year");

  private record Case(String type, JsonObject definition, JsonObject answers, JsonObject sent) {}

  @ParameterizedTest
  @EnumSource
  void eachTypeIsAskedResumedAndStored(SurveyJs version) throws IOException {
    List<Case> cases = cases();
    assertThat(cases.size(), is(greaterThanOrEqualTo(20)));
    assertThat(
        cases.stream().map(Case::type).toList(),
        hasItems(
            "radiogroup",
            "dropdown",
            "checkbox",
            "tagbox",
            "ranking",
            "imagepicker",
            "rating",
            "boolean",
            "text",
            "comment",
            "slider",
            "expression",
            "matrix",
            "matrixdropdown",
            "matrixdynamic",
            "multipletext",
            "paneldynamic"));
    try (SurveyJsSite site = new SurveyJsSite();
        Browser ann = Browser.open()) {
      for (Case one : cases) isStored(site, ann, version, one);
    }
  }

  private static void isStored(SurveyJsSite site, Browser ann, SurveyJs version, Case one) {
    OpenSurvey survey = site.survey(one.definition().toString(), "{}");
    site.open(ann, version, survey);
    ann.evaluate("response.save(" + one.answers() + ")");
    ann.reload();
    SurveyJsSite.isDrawn(ann);
    assertThat(Api.object(ann.string("JSON.stringify(survey.data)")), is(one.answers()));
    ann.evaluate("survey.completeLastPage()");
    ann.holds("survey.state === 'completed'", "is completed: " + one);
    assertThat(
        one.toString(),
        survey.responses().getJsonObject(0).getJsonObject("answers"),
        is(one.sent()));
  }

  /** Some of each type, the first ones in the file. */
  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    Map<String, Integer> count = new HashMap<>();
    try (Stream<String> lines = Files.lines(CASES)) {
      lines
          .filter(line -> !CLOCK.matcher(line).find())
          .map(line -> found(Api.object(line)))
          .flatMap(Optional::stream)
          .filter(one -> count.merge(one.type(), 1, Integer::sum) <= OF_A_TYPE)
          .forEach(cases::add);
    }
    return cases;
  }

  /** A case of this definition that a respondent completes. */
  private static Optional<Case> found(JsonObject line) {
    JsonObject definition = line.getJsonObject("definition");
    if (!definition.containsKey("elements")) return Optional.empty();
    Optional<String> type =
        definition.getJsonArray("elements").getValuesAs(JsonObject.class).stream()
            .filter(element -> element.getString("name", "").equals("q"))
            .map(element -> element.getString("type"))
            .findFirst();
    return line.getJsonArray("cases").getValuesAs(JsonObject.class).stream()
        .filter(one -> type.isPresent() && one.getBoolean("client"))
        .filter(one -> one.getBoolean("completed") && !one.containsKey("steps"))
        .filter(one -> one.getJsonObject("cleaned").containsKey("q"))
        .filter(one -> one.get("errors").equals(JsonValue.EMPTY_JSON_ARRAY))
        .map(
            one ->
                new Case(
                    type.get(),
                    definition,
                    one.getJsonObject("answers"),
                    one.getJsonObject("cleaned")))
        .findFirst();
  }
}
