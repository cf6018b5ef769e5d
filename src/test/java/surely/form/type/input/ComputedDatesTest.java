package surely.form.type.input;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import surely.form.Form;
import surely.form.Given;
import surely.problem.InputError;

/**
 * Dates that expressions compute. A client sends an instant, and a day begins at a different
 * instant in each time zone.
 */
class ComputedDatesTest {

  private static final Instant NOW = Instant.parse("2026-11-28T16:30:00Z");
  private static final DateTimeFormatter JSON_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneId.of("UTC"));
  private static final Form FORM =
      Form.of(
          Given.json(
              """
      {"calculatedValues": [{"name": "c", "expression": "dateAdd({a}, 1, 'months')",
        "includeIntoResult": true}],
       "elements": [{"type": "text", "name": "a", "inputType": "date"},
         {"type": "expression", "name": "d", "expression": "today()"},
        {"type": "expression", "name": "e", "expression": "dateAdd({a}, 7, 'days')"},
        {"type": "expression", "name": "l", "expression": "[{d}, 1]"},
        {"type": "text", "name": "q", "visibleIf": "{e} = '2026-11-08' and {c} > {e}",
          "isRequired": true}]}"""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Seoul",
        "Europe/Berlin",
        "America/New_York",
        "Pacific/Kiritimati",
        "Etc/GMT+12",
        "Asia/Kathmandu"
      })
  void anInstantFitsInWhateverZoneTheRespondentIs(String name) {
    ZoneId zone = ZoneId.of(name);
    String today = text(NOW.atZone(zone).toLocalDate().atStartOfDay(zone));
    var answers =
        Json.createObjectBuilder()
            .add("a", "2026-11-01")
            .add("d", today)
            .add("e", text(LocalDate.parse("2026-11-08").atStartOfDay(zone)))
            .add("l", Json.createArrayBuilder().add(today).add(1))
            .add("c", text(LocalDate.parse("2026-12-01").atStartOfDay(zone)));
    assertThat(FORM.check(answers.add("q", "x").build(), NOW, null), empty());
  }

  @Test
  void whatAnotherExpressionMakesOfItIsCertainWhereItIsInEveryZone() {
    assertThat(
        issues("{\"a\": \"2026-11-01\", \"e\": \"2026-11-07T15:00:00.000Z\"}"),
        contains("/q required"));
    assertThat(issues("{\"a\": \"2026-11-02\", \"q\": \"x\"}"), contains("/q hidden-question"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-08, fits",
    "2026-11-07T10:00:00.000Z, fits",
    "2026-11-08T12:00:00.000Z, fits",
    "2026-11-09, /e computed-differs",
    "2026-11-07T09:59:59.999Z, /e computed-differs",
    "2026-11-08T12:00:00.001Z, /e computed-differs",
    "soon, /e computed-differs"
  })
  void theDayAloneFitsTooAndAnotherInstantDoesNot(String sent, String issues) {
    assertThat(
        issues("{\"a\": \"2026-11-01\", \"q\": \"x\", \"e\": \"" + sent + "\"}"),
        Given.list(issues).isEmpty() ? empty() : contains(issues));
  }

  @Test
  void nullIsWhatAClientSendsForNoDateAndNoNumber() {
    Form form =
        Form.of(
            Given.json(
                """
        {"calculatedValues": [{"name": "c", "expression": "{a} * 2", "includeIntoResult": true}],
         "elements": [{"type": "text", "name": "a"},
           {"type": "expression", "name": "e", "expression": "getDate({a})"}]}"""));
    assertThat(
        form.check(Given.json("{\"a\": \"x\", \"e\": null, \"c\": null}"), NOW, null), empty());
    assertThat(
        Given.brief(form.check(Given.json("{\"a\": \"2026-01-01\", \"e\": null}"), NOW, null)),
        contains("/e computed-differs"));
  }

  private static List<String> issues(String answers) {
    List<InputError> issues = FORM.check(Given.json(answers), NOW, null);
    return Given.brief(issues);
  }

  private static String text(ZonedDateTime moment) {
    return JSON_DATE.format(moment);
  }
}
