package surely.form.type.choice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.form.Form;
import surely.form.Given;

class RatingTest {

  /** The expected scales are those that survey-core 2.5.43 draws. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "title": "x"                                        -> 1 2 3 4 5
      "rateMin": 3                                        -> 3 4 5
      "rateMax": 3                                        -> 1 2 3
      "rateStep": 2                                       -> 1 3 5
      "rateMin": 0, "rateMax": 10, "rateStep": 5          -> 0 5 10
      "rateMin": 0, "rateMax": 10, "rateStep": 4          -> 0 4 8
      "rateMin": -1, "rateMax": 1, "rateStep": 0.5        -> -1 -0.5 0 0.5 1
      "rateMin": 0.1, "rateMax": 0.5, "rateStep": 0.1     -> 0.1 0.2 0.3 0.4 0.5
      "rateMin": 0.5                                      -> 0.5 2 3 4 5
      "rateMin": 0.25, "rateMax": 3, "rateStep": 0.5      -> 0.25 0.8 1.3 1.8 2.3 2.8
      "rateMin": 0, "rateMax": 0.3, "rateStep": 0.07      -> 0 0.07 0.14 0.21000000000000002 0.28
      "rateMin": 2, "rateCount": 4                        -> 2 3 4 5
      "rateMax": 10, "rateCount": 4, "rateStep": 2        -> 4 6 8 10
      "rateMax": 7, "rateCount": 7                        -> 1 2 3 4 5 6 7
      "rateCount": 5                                      -> 1 2 3 4 5
      "rateValues": [1, "two|Two", {"value": 3}]          -> 1 two 3
      "rateValues": [1, 2], "rateCount": 2, "rateMax": 9  -> 1 2
      "rateValues": [], "autoGenerate": true              -> 1 2 3 4 5
      "rateType": "smileys", "rateMax": 10                -> 1 2 3 4 5 6 7 8 9 10
      """)
  void theScaleIsTheOneThatSurveyJsDraws(String properties, String values) {
    assertThat(
        Form.of(Given.question("\"type\": \"rating\", " + properties)).questions().get(0).choices(),
        is(List.of(values.split(" "))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = "->",
      textBlock =
          """
      "rateMin": 5, "rateMax": 1                          -> rateMin contradiction
      "rateMin": 5                                        -> rateMin contradiction
      "rateMax": 1                                        -> rateMax contradiction
      "rateMax": 0                                        -> rateMax contradiction
      "rateMin": 2, "rateCount": 1                        -> rateMin contradiction
      "rateMax": 21                                       -> rateMax too-many-choices
      "rateMax": 1e300                                    -> rateMax too-many-choices
      "rateMin": 0, "rateCount": 2147483647               -> rateMax too-many-choices
      "rateStep": 1e-300                                  -> rateMax too-many-choices
      "rateMin": 1e17, "rateMax": 100000000000000016      -> rateStep duplicate-choice
      "rateStep": 0                                       -> rateStep wrong-value
      "rateStep": -1                                      -> rateStep wrong-value
      "rateMax": "5"                                      -> rateMax wrong-type
      "rateCount": 2.5                                    -> rateCount wrong-value
      "rateCount": 7                                      -> rateCount contradiction
      "rateMin": 1, "rateMax": 10, "rateCount": 5         -> rateCount contradiction
      "rateValues": [1, 2, 3], "rateCount": 2             -> rateCount contradiction
      "rateValues": [1, 2, 3], "autoGenerate": true       -> autoGenerate contradiction
      "rateValues": [1, 1]                                -> rateValues/1 duplicate-choice
      "rateValues": 5                                     -> rateValues wrong-type
      "rateType": "smileys", "rateMax": 11                -> rateType too-many-choices
      "rateDisplayMode": "smileys", "rateMax": 11         -> rateDisplayMode too-many-choices
      """)
  void aScaleThatSurveyJsWouldDrawOtherwiseIsRefused(String properties, String issue) {
    assertThat(
        Given.issuesOf(Given.question("\"type\": \"rating\", " + properties)).get(0),
        is("/elements/0/" + issue));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
      1      -> fits
      3.5    -> fits
      "3"    -> fits
      4.0    -> fits
      3.25   -> /q not-a-choice
      0      -> /q not-a-choice
      99     -> /q not-a-choice
      -1     -> /q not-a-choice
      "abc"  -> /q not-a-choice
      [3]    -> /q not-a-choice
      true   -> /q not-a-choice
      """)
  void anAnswerIsOnTheScale(String answer, String issues) {
    assertThat(
        Given.issuesOf("\"type\": \"rating\", \"rateStep\": 0.5", answer), is(Given.list(issues)));
  }
}
