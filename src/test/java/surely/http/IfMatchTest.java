package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.problem.ProblemException;

class IfMatchTest {
  @Test
  void oneOfTheTagsMustBeTheVersion() {
    assertThat(IfMatch.parse("\"3\"").matches(3), is(true));
    assertThat(IfMatch.parse("\"1\" , \"3\"").matches(3), is(true));
    assertThat(IfMatch.parse("\"1\", \"2\"").matches(3), is(false));
  }

  @Test
  void anyVersionMatchesAStar() {
    assertThat(IfMatch.parse(" * ").matches(3), is(true));
  }

  @Test
  void aWeakTagNeverMatches() {
    assertThat(IfMatch.parse("W/\"3\"").matches(3), is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3", "", "\"3\",", "\"3\" \"4\"", "*, \"3\""})
  void whatIsNoListOfTagsIsRefused(String header) {
    assertThrows(ProblemException.class, () -> IfMatch.parse(header));
  }

  @Test
  void itMustBeThere() {
    assertThrows(ProblemException.class, () -> IfMatch.parse(null));
  }
}
