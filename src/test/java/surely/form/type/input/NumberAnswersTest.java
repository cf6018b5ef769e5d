package surely.form.type.input;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Given;

class NumberAnswersTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      number -> 5             -> fits
      number -> -0.5          -> fits
      number -> 1e300         -> fits
      number -> ""            -> fits
      number -> " "           -> /q wrong-type
      number -> "abc"         -> /q wrong-type
      number -> "5"           -> /q wrong-type
      number -> true          -> /q wrong-type
      number -> [5]           -> /q wrong-type
      number -> 1e400         -> /q wrong-type
      number -> 1e-999999999  -> fits
      range  -> 5             -> fits
      range  -> "5"           -> /q wrong-type
      """)
  void anAnswerIsAFiniteNumber(String inputType, String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"text\", \"inputType\": \"" + inputType + "\"", answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "min": 3                -> 3      -> fits
      "min": 3                -> 2.99   -> /q too-small
      "min": "10"             -> 9      -> /q too-small
      "max": "10"             -> 9      -> fits
      "max": 3                -> 4      -> /q too-large
      "max": 0                -> 1      -> /q too-large
      "min": 4, "step": 3     -> 3      -> /q too-small
      "min": 4, "step": 3     -> 5      -> /q wrong-step
      "min": 4, "step": 3     -> 6      -> fits
      "max": 4, "step": 3     -> 5      -> /q too-large, /q wrong-step
      "step": 0.1             -> 0.3    -> fits
      "step": "0.1"           -> 0.15   -> /q wrong-step
      "step": 0.1             -> 100.7  -> fits
      "step": 0.1             -> -0.3   -> fits
      "step": 0.1             -> 0.30000000001 -> fits
      "step": 2               -> 0      -> fits
      "step": "any"           -> 0.123  -> fits
      """)
  void anAnswerLiesBetweenMinAndMaxAndOnAStepFromZero(
      String properties, String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"text\", \"inputType\": \"number\", " + properties, answer),
        is(Given.list(issues)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      9   -> /q too-small
      13  -> fits
      21  -> /q too-large
      """)
  void aSliderKeepsItsStepsByItself(String answer, String issues) {
    assertThat(
        Given.issuesOf(
            """
        "type": "text", "inputType": "range", "min": 10, "max": 20, "step": 5""",
            answer),
        is(Given.list(issues)));
  }

  @Test
  void noLimitMakesReadingSlow() {
    String hostile =
        "\"type\": \"text\", \"inputType\": \"number\", \"min\": \"" + "9".repeat(900_000) + "x\"";
    long start = System.nanoTime();
    assertThat(
        Given.issuesOf(Given.question(hostile)), is(Given.list("/elements/0/min wrong-value")));
    assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(5)));
  }
}
