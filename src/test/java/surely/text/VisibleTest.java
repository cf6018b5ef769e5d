package surely.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200B",
        "\u200B \u200D\u2060\uFEFF",
        "\u00AD",
        "\u3164",
        "\uFFA0",
        "\u2800",
        "\u0301",
        "\u180E\uFE0F",
        "\t\n",
        "\uDB40\uDC41"
      })
  void nothingCanBeSeenOf(String text) {
    assertThat(Visible.in(text), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "\u200BAnn", "\uAE40", "\u0646", "?", "\uD83D\uDE00", "1"})
  void somethingCanBeSeenOf(String text) {
    assertThat(Visible.in(text), is(true));
  }
}
