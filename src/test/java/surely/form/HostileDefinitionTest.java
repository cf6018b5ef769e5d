package surely.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import surely.form.text.JsonText;
import surely.json.StrictJson;
import surely.test.Cpu;

/**
 * The largest definitions are read, served and reduced in time that grows with their size, whatever
 * they contain.
 */
class HostileDefinitionTest {

  private static final int LARGEST = 1024 * 1024;
  private static final String TEXT = "{\"type\": \"text\", \"name\": \"a\"}";

  static Stream<Arguments> definitions() {
    return Stream.of(
        given(
            "a picture",
            "{\"logo\": \"data:image/png;base64,"
                + "A".repeat(1_000_000)
                + "\", \"elements\": ["
                + TEXT
                + "]}"),
        given(
            "an address that is all scheme",
            "{\"logo\": \"" + "a".repeat(1_000_000) + "\", \"elements\": [" + TEXT + "]}"),
        given(
            "a picture in HTML",
            html("<img src='data:image/png;base64," + "A".repeat(1_000_000) + "'>")),
        given("deep HTML", html("<div><b>".repeat(120_000))),
        given("HTML that is formatted again and again", html("<b><i><p>".repeat(100_000))),
        given(
            "HTML of many attributes",
            html("<p " + list(100_000, i -> "a" + i).replace(',', ' ') + ">")),
        given(
            "pages without names",
            "{\"pages\": [" + list(250_000, i -> "{}") + ", {\"elements\": [" + TEXT + "]}]}"),
        given(
            "a long name of a long list",
            "{\""
                + "k".repeat(100_000)
                + "\": ["
                + list(400_000, i -> "1")
                + "], \"elements\": ["
                + TEXT
                + ", {\"type\": \"file\", \"name\": \"f\"}]}"),
        given(
            "too much that is unsupported",
            "{\"elements\": ["
                + list(20_000, i -> "{\"type\": \"file\", \"name\": \"f" + i + "\"}")
                + "]}"),
        given(
            "names of many parts",
            elements(
                99,
                i ->
                    "\"visibleIf\": \""
                        + list(9, k -> "{" + "a.".repeat(490) + k + "}").replace(',', '+')
                        + "\"")),
        given(
            "masks",
            elements(
                480,
                i ->
                    "\"maskType\": \"pattern\", \"maskSettings\": {\"pattern\": \""
                        + "#".repeat(1000)
                        + "\"}")),
        given(
            "regular expressions",
            elements(
                400,
                i ->
                    "\"validators\": [{\"type\": \"regex\", \"regex\": \"("
                        + "(a+)+".repeat(50)
                        + "){9}$\"}]")),
        given(
            "brackets that nothing closes",
            elements(100, i -> "\"visibleIf\": \"" + "1 + [1 * [!([negate [".repeat(19) + "1\"")),
        given(
            "filters in filters",
            elements(50, i -> "\"visibleIf\": " + JsonText.string(filters()))),
        given(
            "values computed of each other",
            "{\"calculatedValues\": ["
                + list(
                    400,
                    i ->
                        "{\"name\": \"c"
                            + i
                            + "\", \"expression\": \""
                            + list(300, k -> "{c" + k + "}").replace(',', '+')
                            + "\"}")
                + "], \"elements\": ["
                + TEXT
                + "]}"),
        given(
            "triggers on what is computed",
            "{\"triggers\": ["
                + list(
                    4000,
                    i ->
                        "{\"type\": \"setvalue\", \"setToName\": \"q"
                            + i % 249
                            + "\", \"expression\": \"{c"
                            + i % 240
                            + "} = 1\", \"setValue\": \"1\"}")
                + "], \"calculatedValues\": ["
                + list(
                    240,
                    i ->
                        "{\"name\": \"c"
                            + i
                            + "\", \"expression\": \""
                            + list(240, k -> "{q" + k + "}").replace(',', '+')
                            + "\"}")
                + "], \"elements\": ["
                + list(250, i -> "{\"type\": \"text\", \"name\": \"q" + i + "\"}")
                + "]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void itTakesTimeByItsSize(String what, String definition) throws Exception {
    assertThat(definition.length(), lessThan(LARGEST));
    assertThat(Cpu.bounded(() -> Given.issuesOf(Given.json(definition)).size()), lessThan(201));
    assertThat(Cpu.bounded(() -> Form.served(Given.json(definition)).size()), greaterThan(0));
    Cpu.bounded(() -> Form.reduced(Given.json(definition)));
  }

  /**
   * Filters in filters, as deep as the size of the text allows, because each level escapes the
   * quotes once more.
   */
  private static String filters() {
    String all = "{a} = 1";
    for (String next = all;
        next.length() < 9_900;
        next =
            "(".repeat(90)
                + "sumInArray({a}, 'b', '"
                + all.replaceAll("(\\\\*)'", "$1\\\\'")
                + "'") {
      all = next;
    }
    return all;
  }

  private static Arguments given(String what, String definition) {
    return Arguments.of(what, definition);
  }

  private static String html(String html) {
    return "{\"elements\": ["
        + TEXT
        + ", {\"type\": \"html\", \"html\": "
        + StrictJson.JSON.createValue(html)
        + "}]}";
  }

  private static String elements(int count, IntFunction<String> properties) {
    return "{\"elements\": ["
        + list(
            count,
            i -> "{\"type\": \"text\", \"name\": \"q" + i + "\", " + properties.apply(i) + "}")
        + "]}";
  }

  static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
  }
}
