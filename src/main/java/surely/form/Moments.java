package surely.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** What a respondent's clock may have said: it shows the time of his zone, and what a page computed may be some hours old. */
record Moments(List<ZonedDateTime> all) {

  /** Nobody knows. */
  static final Moments ANY = new Moments(List.of(Instant.EPOCH.atZone(ZoneOffset.UTC), ZonedDateTime.of(9998, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC)));

  private static final int FIRST_ZONE = -12;
  private static final int LAST_ZONE = 14;
  private static final int PAGE_LEFT_OPEN = 24;

  /** First what the server takes for now, in UTC; then the earliest and the latest. */
  Moments(Instant now) {
    this(Stream.of(0, FIRST_ZONE - PAGE_LEFT_OPEN, LAST_ZONE).map(hours -> now.atZone(ZoneOffset.UTC).plusHours(hours)).toList());
  }
}
