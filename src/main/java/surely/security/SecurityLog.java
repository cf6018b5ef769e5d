package surely.security;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Security events in the server's log: a line each, with what was asked, from where, and as which
 * member; no secret, no e-mail address and no answer. So that nobody can flood the log, a second
 * has one line of an event at most, and the next line says how many were left out. The counter
 * {@code surely.security.events} counts them all.
 */
@ApplicationScoped
public class SecurityLog {
  private static final Logger LOG = System.getLogger("surely.security");
  private static final int MAX_PATH = 200;
  private static final Pattern RESPONSE_ID = Pattern.compile("(?<=/)(responses/)[^/]+");
  private final Map<SecurityEvent, LineLimit> limits = new EnumMap<>(SecurityEvent.class);
  @Inject private HttpServletRequest request;
  @Inject private ClientAddress client;

  public SecurityLog() {
    for (SecurityEvent event : SecurityEvent.values())
      limits.put(event, new LineLimit(System::nanoTime));
  }

  /** Outside a request as well. */
  public void administratorMade(String memberId) {
    log(SecurityEvent.AUTHZ_ADMIN, "at start, administrator " + memberId);
  }

  /** During a request. */
  public void log(SecurityEvent event) {
    Principal caller = request.getUserPrincipal();
    log(
        event,
        request.getMethod()
            + " "
            + path()
            + " from "
            + client.network()
            + (caller == null ? "" : ", member " + caller.getName()));
  }

  private void log(SecurityEvent event, String what) {
    Metrics.counter("surely.security.events", "event", event.id()).increment();
    limits
        .get(event)
        .next()
        .ifPresent(
            leftOut ->
                LOG.log(
                    Level.WARNING,
                    event.id()
                        + ": "
                        + what
                        + (leftOut == 0
                            ? ""
                            : " (and " + leftOut + " before it that have no line)")));
  }

  /**
   * As it was sent, so escaped: it can't begin a line of its own. A response's id would say whose
   * it is: it may be anonymous.
   */
  private String path() {
    String path = RESPONSE_ID.matcher(request.getRequestURI()).replaceFirst("$1...");
    return path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH) + "...";
  }
}
