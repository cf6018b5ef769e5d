package surely.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"a\"",
        "0",
        "-1.5e-7",
        "true",
        "null",
        "{\"a\":[1,{\"b\":\"\u00e9\uD83D\uDE00\"}]}"
      })
  void whatIsWellFormedIsReadAsItIs(String json) {
    assertThat(parse(json).toString(), is(parse(parse(json).toString()).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "[1,]",
        "{\"a\":1,}",
        "nul",
        "NaN",
        "Infinity",
        "01",
        "+1",
        "1.",
        ".5",
        "'a'",
        "{a:1}",
        "\"\t\"",
        "{} {}",
        "1 2",
        "[1}",
        "\"\\x\"",
        "// no",
        "\uFEFF{}"
      })
  void whatIsNotWellFormedIsRefused(String json) {
    assertThrows(MalformedJson.class, () -> parse(json));
  }

  @Test
  void aNameThatStandsTwiceIsRefusedAtItsPlace() {
    assertThat(refusal("{\"a\":{\"b/c\":1,\"b/c\":2}}"), containsString("/a/b~1c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1e-999", "1e-999999999", "1e999999999"})
  void aNumberBeyondADoubleIsRefused(String number) {
    assertThat(refusal("{\"n\":" + number + "}"), containsString("/n"));
  }

  @Test
  void aNumberOfAThousandDigitsIsRefused() {
    assertThrows(MalformedJson.class, () -> parse("1".repeat(2000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\u0000b\"", "{\"\\ud800\":1}"})
  void halfASurrogatePairAndNulAreRefused(String json) {
    assertThrows(MalformedJson.class, () -> parse(json));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertThrows(
        MalformedJson.class,
        () -> StrictJson.parse("\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1)));
    assertThrows(
        MalformedJson.class, () -> StrictJson.parse("{}".getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void nestingEndsAtItsLimit() {
    parse("[".repeat(StrictJson.MAX_DEPTH) + "]".repeat(StrictJson.MAX_DEPTH));
    assertThrows(
        MalformedJson.class,
        () -> parse("[".repeat(StrictJson.MAX_DEPTH + 1) + "]".repeat(StrictJson.MAX_DEPTH + 1)));
    assertThrows(MalformedJson.class, () -> parse("[".repeat(500_000)));
  }

  private static String refusal(String json) {
    return assertThrows(MalformedJson.class, () -> parse(json)).getMessage();
  }

  private static jakarta.json.JsonValue parse(String json) {
    return StrictJson.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
