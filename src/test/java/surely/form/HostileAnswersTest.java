package surely.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static surely.form.HostileDefinitionTest.list;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import surely.test.Cpu;

/**
 * The largest answers are checked, counted and exported in bounded time, whatever they are and
 * whatever the definition asks.
 */
class HostileAnswersTest {

  private static final int LARGEST = 1024 * 1024;

  static Stream<Arguments> answers() {
    return Stream.of(
        given(
            "unknown keys that expressions go through",
            list(
                90,
                i ->
                    text(
                        "q" + i,
                        "\"visibleIf\": \""
                            + list(1000, k -> "{q1.x" + k + "}").replace(',', '+')
                            + "\"")),
            "\"q1\": \"a\", " + list(70_000, i -> "\"k" + i + "\": 1")),
        given(
            "an unknown key as long as the body",
            text("a", ""),
            "\"" + "k".repeat(1_000_000) + "\": 1"),
        given(
            "names of nothing in all rows",
            rows(list(1300, i -> "{m.a" + i % 10 + "}").replace(',', '+')),
            "\"m\": [" + list(1000, i -> "{\"c\": \"a\"}") + "]"),
        given(
            "filters over all rows in all rows",
            rows(
                "sumInArray({m}, 'c', '"
                    + list(900, i -> "{m.a" + i % 10 + "}").replace(',', '+')
                    + "') > 1"),
            "\"m\": [" + list(1000, i -> "{\"c\": \"a\"}") + "]"),
        given(
            "a text that is nearly a number",
            text("n", "")
                + ","
                + text(
                    "b", "\"visibleIf\": \"" + list(1000, i -> "{n}+1").replace(',', '+') + "\""),
            "\"n\": \"" + "1".repeat(500_000) + "." + "1".repeat(500_000) + "\""),
        given(
            "a number of many digits",
            text("n", "\"inputType\": \"number\""),
            "\"n\": \"" + "1".repeat(1_000_000) + "x\""),
        given(
            "a date of many digits",
            text("n", "\"inputType\": \"datetime-local\""),
            "\"n\": \"2030-01-01T00:00:00." + "1".repeat(1_000_000) + "\""),
        given(
            "an address of many parts",
            text("n", "\"inputType\": \"email\""),
            "\"n\": \"" + "a.".repeat(500_000) + "@b.c\""),
        given(
            "a pattern that backtracks elsewhere",
            text("n", "\"pattern\": \"(a+)+\""),
            "\"n\": \"" + "a".repeat(1_000_000) + "b\""),
        given(
            "a regular expression that backtracks elsewhere",
            text(
                "n",
                "\"validators\": [{\"type\": \"regex\", \"regex\": \"^(a|a|a?)+(.*.*){9}$\"}]"),
            "\"n\": \"" + "a".repeat(1_000_000) + "\\n\""),
        given(
            "a mask",
            text(
                "n",
                "\"maskType\": \"pattern\", \"maskSettings\": {\"pattern\": \""
                    + "#".repeat(1000)
                    + "\"}"),
            "\"n\": \"" + "a".repeat(1_000_000) + "\""),
        given(
            "an answer that many questions share",
            list(
                499,
                i ->
                    "{\"type\": \"checkbox\", \"name\": \"q"
                        + i
                        + "\", \"valueName\": \"v\", \"choices\": [1, 2]}"),
            "\"v\": [" + list(100_000, i -> "\"" + i + "\"") + "]"),
        given(
            "rows that nobody has sent",
            list(
                60,
                m ->
                    "{\"type\": \"paneldynamic\", \"name\": \"p"
                        + m
                        + "\", \"minPanelCount\": 100, \"templateElements\": ["
                        + "{\"type\": \"matrixdropdown\", \"name\": \"m\", \"rows\": ["
                        + list(1000, i -> "" + i)
                        + "], \"columns\": [{\"name\": \"c\", \"cellType\": \"text\"}]}]}"),
            list(
                60,
                m ->
                    "\"p"
                        + m
                        + "\": ["
                        + list(100, i -> "{\"m\": {\"1\": {\"c\": \"a\"}}}")
                        + "]")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void theyTakeBoundedTime(String what, String elements, String answers) throws Exception {
    assertThat(elements.length() < LARGEST && answers.length() < LARGEST, is(true));
    Form form = Form.of(Given.json("{\"elements\": [" + elements + "]}"));
    var sent = Given.json("{" + answers + "}");
    assertThat(Cpu.bounded(() -> form.check(sent).size()), lessThan(201));
    Cpu.bounded(() -> form.picks(sent));
    Cpu.bounded(
        () -> {
          form.tally().add(sent);
          return form.columns("ko").values().stream()
              .map(column -> column.text(sent, "ko"))
              .toList();
        });
  }

  private static String rows(String visibleIf) {
    return "{\"type\": \"matrixdynamic\", \"name\": \"m\", "
        + "\"columns\": [{\"name\": \"c\", \"cellType\": \"text\", \"visibleIf\": \""
        + visibleIf
        + "\"}]}";
  }

  private static String text(String name, String properties) {
    return "{\"type\": \"text\", \"name\": \""
        + name
        + "\""
        + (properties.isEmpty() ? "" : ", " + properties)
        + "}";
  }

  private static Arguments given(String what, String elements, String answers) {
    return Arguments.of(what, elements, answers);
  }
}
