package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeZoneCheckTest {
  @Test
  void onlyAZoneThatStillHasSummerTimeLeavesOutHours() {
    assertThat(TimeZoneCheck.leavesOutHours(ZoneId.of("Europe/Berlin")), is(true));
    assertThat(TimeZoneCheck.leavesOutHours(ZoneId.of("Asia/Seoul")), is(false));
    assertThat(TimeZoneCheck.leavesOutHours(ZoneId.of("UTC")), is(false));
  }
}
