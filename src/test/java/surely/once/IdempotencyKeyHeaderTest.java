package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.problem.InvalidParameter;

class IdempotencyKeyHeaderTest {
  @Test
  void aQuotedKeyAndABareOneAreTheSame() {
    assertThat(parse("\"8e03978e-40d5\""), is("8e03978e-40d5"));
    assertThat(parse(" 8e03978e-40d5 "), is("8e03978e-40d5"));
  }

  @Test
  void aQuotedKeyMayHoldSpacesAndEscapes() {
    assertThat(parse("\"a b\\\"c\\\\d\""), is("a b\"c\\d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "\"",
        "\"a",
        "a\"",
        "a b",
        "a,b",
        "a;b=1",
        "\"a\";b",
        "\"\\n\"",
        "\u00e9",
        "\"\u00e9\"",
        "\"a\u0007\""
      })
  void anythingElseIsRefused(String header) {
    assertThrows(InvalidParameter.class, () -> parse(header));
  }

  @Test
  void aKeyHasAtMost255Characters() {
    assertThat(parse("k".repeat(255)).length(), is(255));
    assertThrows(InvalidParameter.class, () -> parse("k".repeat(256)));
    assertThrows(InvalidParameter.class, () -> parse("\"" + "k".repeat(100_000) + "\""));
  }

  @Test
  void twoKeysAreNone() {
    assertThrows(InvalidParameter.class, () -> IdempotencyKeyHeader.parse(List.of("a", "b")));
  }

  private static String parse(String header) {
    return IdempotencyKeyHeader.parse(List.of(header));
  }
}
