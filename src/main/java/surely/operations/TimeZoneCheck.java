package surely.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Says at start if the JVM's time zone leaves out hours. All moments are stored as UTC, but JPA
 * providers and the driver take them through {@code java.sql.Timestamp}, which shifts those in an
 * hour that its zone does not have.
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
          "The server''s time zone is {0}. Start it with -Duser.timezone=UTC, or moments within the hour "
              + "that summer time leaves out there are stored an hour late.",
          zone);
  }

  static boolean leavesOutHours(ZoneId zone) {
    return zone.getRules().nextTransition(Instant.now()) != null;
  }
}
