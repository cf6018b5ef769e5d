package surely.member;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are too easy to guess, for Ann Schmidt, ann.schmidt@example.org. */
class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "Password1",
        "12345678",
        " password ",
        "iloveyou",
        "QWERTYUIOP",
        "fisherman",
        "\uFF50assword"
      })
  void theCommonestAreRefusedHoweverTheyAreWritten(String password) {
    assertThat(weakness(password).orElseThrow(), containsString("commonest"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annschmidt",
        "Ann.Schmidt",
        "schmidt1990",
        "Schmidt!!",
        "surely2026",
        "SurelySurely",
        "ann-surely-1",
        "ann.schmidt@1"
      })
  void whatIsLittleMoreThanTheMembersOwnWordsIsRefused(String password) {
    assertThat(weakness(password).orElseThrow(), containsString("little more than your name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "        ",
        "\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000",
        "\u200B\u200B\u200B\u200B\u200B\u200B\u200B \u2003",
        "\u3164\u3164\u3164\u3164\u3164\u3164\u3164\u3164"
      })
  void blanksAloneAreRefused(String password) {
    assertThat(weakness(password).orElseThrow(), containsString("blanks"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse",
        "only-for-me",
        "cannon-ball-run",
        "surely not the usual one",
        "ann has a green bicycle",
        "\uBE44\uBC00\uBC88\uD638\uB294 \uAE38\uAC8C",
        "!\u00A7$%&/()=?"
      })
  void othersPassWhateverTheyAreMadeOf(String password) {
    assertThat(weakness(password), is(Optional.empty()));
  }

  private static Optional<String> weakness(String password) {
    return PasswordPolicy.weakness(password, "Ann Schmidt", "ann.schmidt@example.org");
  }
}
