package surely.quota;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Arena;
import surely.test.Rows;
import surely.test.Suite;

/** The statements, as the server runs them. */
@ExtendWith(ArquillianExtension.class)
class RateLimitsIT {
  private final Rows rows = Rows.of(Suite.application());
  private final String subject = Arena.fresh("subject");

  @Test void aWindowThatIsOverIsPurgedAndNoOther() {
    take(3600);
    rows.run(RateLimits.PURGE);
    assertThat(taken(), is(1L));

    rows.run("UPDATE rate_limit SET ends_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE subject = ?", subject);
    rows.run(RateLimits.PURGE);
    assertThat(rows.count("SELECT COUNT(*) FROM rate_limit WHERE subject = ?", subject), is(0L));
  }

  @Test void aWindowEndsWhenItEndsHoweverOftenItIsAskedFor() {
    take(3600);
    String end = rows.value("SELECT ends_at FROM rate_limit WHERE subject = ?", subject);

    take(3600);

    assertThat(taken(), is(2L));
    assertThat(rows.value("SELECT ends_at FROM rate_limit WHERE subject = ?", subject), is(end));
  }

  private void take(int seconds) {
    rows.run(RateLimits.TAKE.replace("?1", "?").replace("?2", "?"), subject, seconds, seconds);
  }

  private long taken() {
    return rows.count("SELECT taken FROM rate_limit WHERE subject = ?", subject);
  }
}
