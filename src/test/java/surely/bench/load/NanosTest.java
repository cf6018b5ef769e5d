package surely.bench.load;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NanosTest {

  @Test
  void aPercentileIsATimeThatWasMeasured() {
    long[] hundred = LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray();

    assertThat(Nanos.percentileMillis(hundred, 50), is(50.0));
    assertThat(Nanos.percentileMillis(hundred, 99), is(99.0));
    assertThat(Nanos.percentileMillis(hundred, 100), is(100.0));
  }

  @Test
  void ofFewTheHighPercentileIsTheSlowest() {
    assertThat(Nanos.percentileMillis(new long[] {1_000_000, 9_000_000}, 99), is(9.0));
    assertThat(Nanos.percentileMillis(new long[] {4_000_000}, 50), is(4.0));
  }

  @Test
  void ofNoneThereIsNone() {
    assertThat(Nanos.percentileMillis(new long[0], 50), is(Double.NaN));
  }

  @Test
  void itGrows() {
    Nanos nanos = new Nanos();
    for (int i = 0; i < 10_000; i++) nanos.add(i);

    Nanos twice = new Nanos();
    twice.addAll(nanos);
    twice.addAll(nanos);

    assertThat(twice.size(), is(20_000));
    assertThat(twice.toArray()[19_999], is(9_999L));
  }
}
