package surely.form.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The times that a respondent's clock may have shown. The server does not know the respondent's
 * time zone, and a page may have computed a value hours before it was sent.
 */
public record PossibleTimes(List<ZonedDateTime> all) {

  /** An unknown time: the earliest and the latest that can be. */
  public static final PossibleTimes ANY =
      new PossibleTimes(
          List.of(
              Instant.EPOCH.atZone(ZoneOffset.UTC),
              ZonedDateTime.of(9998, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC)));

  public static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(-12);
  public static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(14);
  private static final Duration PAGE_LEFT_OPEN = Duration.ofHours(24);
  private static final Duration CLOCK_AHEAD = Duration.ofHours(1);

  /**
   * The possible times around the server's: first the server's own, in UTC; then the earliest, in
   * the zone where days begin last, and the latest, in the zone where they begin first.
   */
  public PossibleTimes(Instant now) {
    this(
        List.of(
            now.atZone(ZoneOffset.UTC),
            now.minus(PAGE_LEFT_OPEN).atZone(FIRST_ZONE),
            now.plus(CLOCK_AHEAD).atZone(LAST_ZONE)));
  }
}
