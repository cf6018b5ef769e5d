package surely.security;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LineLimitTest {
  private long now = Long.MAX_VALUE; // a JVM's clock may start anywhere, and overflow
  private final LineLimit limit = new LineLimit(() -> now);

  @Test
  void aSecondHasOneLine_andTheNextLineSaysHowManyWereLeftOut() {
    assertThat(limit.next(), is(OptionalLong.of(0)));
    assertThat(limit.next(), is(OptionalLong.empty()));
    now += 999_999_999;
    assertThat(limit.next(), is(OptionalLong.empty()));
    now += 1;
    assertThat(limit.next(), is(OptionalLong.of(2)));
    now += 1_000_000_000;
    assertThat(limit.next(), is(OptionalLong.of(0)));
  }
}
