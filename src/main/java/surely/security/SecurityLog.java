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
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes security events to the server's log: one line each, with the request, the client's address
 * and the member; no secret, no e-mail address and no answer. So that nobody can flood the log,
 * each event has at most one line a second, and the next line says how many were left out. The
 * counter {@code surely.security.events} counts them all.
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

  /** Logs that the server made an administrator. Can be called outside a request. */
  public void administratorMade(String memberId) {
    write(SecurityEvent.AUTHZ_ADMIN, "at start, administrator " + memberId);
  }

  /** Logs an event of the current request. */
  public void log(SecurityEvent event) {
    log(event, Optional.empty());
  }

  /**
   * Logs an event of the current request.
   *
   * @param what happened; nothing that a client has made up
   */
  public void log(SecurityEvent event, String what) {
    log(event, Optional.of(what));
  }

  private void log(SecurityEvent event, Optional<String> what) {
    Principal caller = request.getUserPrincipal();
    write(
        event,
        request.getMethod()
            + " "
            + path()
            + " from "
            + client.network()
            + (caller == null ? "" : ", member " + caller.getName())
            + what.map(more -> ": " + more).orElse(""));
  }

  private void write(SecurityEvent event, String what) {
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
   * The path as it was sent, still escaped, so that it can't contain a line break. A response's id
   * is left out, because it would tell who sent an anonymous response.
   */
  private String path() {
    String path = RESPONSE_ID.matcher(request.getRequestURI()).replaceFirst("$1...");
    return path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH) + "...";
  }
}
