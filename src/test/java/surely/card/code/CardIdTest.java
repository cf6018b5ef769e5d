package surely.card.code;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardIdTest {

  @ParameterizedTest
  @CsvSource({
    "AB-12 cd, ab12cd",
    "' ab 12 ', ab12",
    "a\u2013b\u2014c, abc",
    "\uFF21\uFF22\uFF11, ab1",
    "cafe\u0301, caf\u00E9",
    "a_b.c/d, a_b.c/d",
    "--, --",
    "' - ', ' - '",
    "I, i"
  })
  void theCodeIsWhatCountsOfAnId(String id, String code) {
    assertThat(CardId.code(id), is(code));
  }

  @Test
  void anIdThatWouldComeToMoreThanAnIdHasCountsAsItIs() {
    String id = "\uFDFA".repeat(64); // each is 18 letters when it is written out
    assertThat(CardId.code(id), is(id));
  }
}
