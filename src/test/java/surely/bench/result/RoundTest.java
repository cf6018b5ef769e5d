package surely.bench.result;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {

  @Test
  void theMedianIsTakenOfEachFigureByItself() {
    Round median =
        Round.median(
            List.of(
                new Round("respond", 16, 10, 1, 30, 5, 1, 1, 1, 1),
                new Round("respond", 16, 10, 2, 10, 9, 1, 1, 1, 1),
                new Round("respond", 16, 10, 9, 20, 1, 1, 1, 1, 1)));

    assertThat(median, is(new Round("respond", 16, 30, 2, 20, 5, 1, 1, 1, 1)));
  }

  @Test
  void ofTwoItIsHalfWay() {
    Round one = new Round("respond", 16, 10, 1, 1, 1, 1, 1, 1, 1);
    Round two = new Round("respond", 16, 10, 2, 2, 2, 2, 2, 2, 2);

    assertThat(Round.median(List.of(two, one)).perSecond(), is(1.5));
  }
}
