package surely.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** What a respondent's clock may have said: it shows the time of his zone, and what a page computed may be some hours old. */
record Moments(Instant now) {

  private static final int FIRST_ZONE = -12;
  private static final int LAST_ZONE = 14;
  private static final int PAGE_LEFT_OPEN = 24;

  /** First what the server takes for now, in UTC; then the earliest and the latest. */
  List<ZonedDateTime> all() {
    ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
    return List.of(utc, utc.plusHours(FIRST_ZONE - PAGE_LEFT_OPEN), utc.plusHours(LAST_ZONE));
  }
}
