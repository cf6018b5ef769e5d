package surely.form.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What a respondent's clock may have said: it shows the time of their zone, and what a page
 * computed may be some hours old.
 */
public record PossibleTimes(List<ZonedDateTime> all) {

  /** The time is unknown. */
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
   * First what the server takes for now, in UTC; then the earliest and the latest, where days begin
   * last and first.
   */
  public PossibleTimes(Instant now) {
    this(
        List.of(
            now.atZone(ZoneOffset.UTC),
            now.minus(PAGE_LEFT_OPEN).atZone(FIRST_ZONE),
            now.plus(CLOCK_AHEAD).atZone(LAST_ZONE)));
  }
}
