package surely.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      1                        | 1.0
      100000                   | 1e5
      0.5                      | 5E-1
      0                        | -0.0
      0                        | 0e9
      {"n": [1.50, {"m": 2}]}  | {"n":[1.5,{"m":2.00}]}
      {"a": 1, "b": 2}         | {"b": 2, "a": 1}
      "\\u0061\\/"             | "a/"
      """)
  void theSameValueIsOneText(String one, String other) {
    assertThat(canonical(one), is(canonical(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      1                        | "1"
      9007199254740993         | 9007199254740992
      0.1                      | 0.10000000000000001
      [1, 2]                   | [2, 1]
      [[1], 2]                 | [[1, 2]]
      {"a": 1}                 | {"a": 1, "b": null}
      {"a": {"b": 1}}          | {"a": {}, "b": 1}
      {"a,": 1}                | {"a": ",1"}
      true                     | "true"
      null                     | false""")
  void anotherValueIsAnother(String one, String other) {
    assertThat(canonical(one), is(not(canonical(other))));
  }

  private static String canonical(String json) {
    return CanonicalJson.of(StrictJson.parse(json.getBytes(UTF_8)));
  }
}
