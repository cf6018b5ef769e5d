package surely.problem.mapping;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RedactedTest {
  @Test
  void whatPeopleSentIsHidden() {
    assertRedacted(
        "Duplicate entry 'ann's' for key 'tracker_member_type'",
        "Duplicate entry '***' for key 'tracker_member_type'");
    assertRedacted(
        "Incorrect integer value: 'O'Brien' for column `surely`.`tracker`.`value` at row 1",
        "Incorrect integer value: '***' for column `surely`.`tracker`.`value` at row 1");
    assertRedacted("For input string: \"secret\"", "For input string: \"***\"");
    assertRedacted(
        "Text 'secret' could not be parsed at index 0",
        "Text '***' could not be parsed at index 0");
    assertRedacted(
        "No mail to ann@example.org, nor to <kim@mail.b\u00FCcher.example>",
        "No mail to ***, nor to <***>");
  }

  @Test
  void whatHelpsToMendItStays() {
    for (String message :
        new String[] {
          "Table 'surely.tracker' doesn't exist",
          "Column 'value' cannot be null",
          "Access denied for user 'surely'@'127.0.0.1'",
          "surely.Thing@1f32e575 is closed"
        }) assertRedacted(message, message);
  }

  @Test
  void theStackShowsWhereItHappenedAndEachCause() {
    var failure =
        new IllegalStateException(
            "outside", new SQLException("Duplicate entry 'secret' for key 'k'"));
    var log = new StringWriter();

    Redacted.of(failure).printStackTrace(new PrintWriter(log, true));

    assertThat(log.toString(), containsString("java.lang.IllegalStateException: outside"));
    assertThat(
        log.toString(),
        containsString("Caused by: java.sql.SQLException: Duplicate entry '***' for key 'k'"));
    assertThat(log.toString(), containsString("theStackShowsWhereItHappenedAndEachCause"));
    assertThat(log.toString(), not(containsString("secret")));
  }

  private static void assertRedacted(String message, String expected) {
    assertThat(Redacted.text(message), is(expected));
  }
}
