package surely.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Warns at start if the JVM's time zone skips hours. All times are stored in UTC, but JPA providers
 * and the driver convert them through {@code java.sql.Timestamp}, which shifts times in an hour
 * that its zone does not have.
 */
@Singleton
@Startup
public class TimeZoneCheck {
  private static final Logger LOG = System.getLogger(TimeZoneCheck.class.getName());

  @PostConstruct
  void check() {
    ZoneId zone = ZoneId.systemDefault();
    if (leavesOutHours(zone))
      LOG.log(
          Level.WARNING,
          "The server''s time zone is {0}. Start it with -Duser.timezone=UTC, "
              + "or moments within the hour "
              + "that summer time leaves out there are stored an hour late.",
          zone);
  }

  static boolean leavesOutHours(ZoneId zone) {
    return zone.getRules().nextTransition(Instant.now()) != null;
  }
}
