package surely.form.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected results are the verdicts of survey-core 2.5.43. */
class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "a.b+c@d-e.example",
        "a.b.c@d.e.fg",
        "x@y.z1",
        "ü@ü.üü",
        "\"x y\"@c.de",
        "\"a@b\"@c.de",
        "a=b@c.de"
      })
  void goodOnes(String address) {
    assertThat(EmailAddress.isValid(address), is(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@",
        "a@",
        "@c.de",
        "a@b",
        "a@b.c",
        "a@b.",
        "a@.co",
        "a@b..de",
        "a..b@c.de",
        ".a@b.co",
        "a.@b.co",
        "a b@c.de",
        "a@b c.de",
        "a@b.co ",
        " a@b.co",
        "a@b@c.de",
        "a,b@c.de",
        "a@[1].co",
        "a@c=d.de",
        "\"\"@c.de",
        "a\"b@c.de",
        "a\u00a0b@c.de",
        "\"x\ny\"@c.de"
      })
  void badOnes(String address) {
    assertThat(EmailAddress.isValid(address), is(false));
  }

  @Test
  void noInputMakesItSlow() {
    String hostile = "a.".repeat(400_000) + "@" + "b.".repeat(100_000);
    long start = System.nanoTime();
    assertThat(EmailAddress.isValid(hostile), is(false));
    assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(5)));
  }
}
