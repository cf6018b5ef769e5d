package surely.quota;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.database.Rows;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/** The statements of the rate limits, as the server runs them. */
@ExtendWith(ArquillianExtension.class)
class RateLimitsIT {
  private final Rows rows = Rows.of(Suite.application());
  private final String subject = RaceServers.fresh("subject");

  @Test
  void aWindowThatIsOverIsPurgedAndNoOther() {
    take(3600);
    rows.run(RateLimits.PURGE);
    assertThat(taken(), is(1L));

    rows.run(
        "UPDATE rate_limit SET ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE subject = ?",
        subject);
    rows.run(RateLimits.PURGE);
    assertThat(rows.count("SELECT COUNT(*) FROM rate_limit WHERE subject = ?", subject), is(0L));
  }

  @Test
  void aWindowEndsWhenItEndsHoweverOftenItIsAskedFor() {
    take(3600);
    String end = rows.value("SELECT ends_at FROM rate_limit WHERE subject = ?", subject);

    take(3600);

    assertThat(taken(), is(2L));
    assertThat(rows.value("SELECT ends_at FROM rate_limit WHERE subject = ?", subject), is(end));
  }

  /** The window is a day, so that the row does not reveal when the first request came. */
  @Test
  void aDayEndsAtMidnight() {
    takeToday(3);
    takeToday(4);
    assertThat(taken(), is(7L));
    assertThat(
        rows.count(
            "SELECT COUNT(*) FROM rate_limit WHERE subject = ? "
                + "AND ends_at = UTC_DATE() + INTERVAL 1 DAY",
            subject),
        is(1L));

    rows.run("UPDATE rate_limit SET ends_at = UTC_DATE() WHERE subject = ?", subject);
    takeToday(2);
    assertThat(taken(), is(2L));
    assertThat(
        rows.count(
            "SELECT COUNT(*) FROM rate_limit WHERE subject = ? "
                + "AND ends_at = UTC_DATE() + INTERVAL 1 DAY",
            subject),
        is(1L));
  }

  private void take(int seconds) {
    rows.run(RateLimits.TAKE_WITHIN.replaceAll("[?]\\d", "?"), subject, 1, seconds, 1, 1, seconds);
  }

  private void takeToday(int count) {
    rows.run(RateLimits.TAKE_TODAY.replaceAll("[?]\\d", "?"), subject, count, count, count);
  }

  private long taken() {
    return rows.count("SELECT taken FROM rate_limit WHERE subject = ?", subject);
  }
}
