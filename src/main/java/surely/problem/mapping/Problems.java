package surely.problem.mapping;

import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import surely.problem.DatabaseFull;
import surely.problem.DatabaseUnavailable;
import surely.problem.Problem;
import surely.problem.ProblemException;
import surely.problem.ProblemType;
import surely.problem.RequestInProgress;
import surely.sql.SqlFailure;

/**
 * The problem that a client gets for any failure. Only an unexpected failure is logged: once, with
 * its stack, under an incident id.
 */
final class Problems {
  private static final Logger LOG = System.getLogger(Problems.class.getName());

  private Problems() {}

  static Problem of(Throwable failure, boolean loggedIn) {
    // First, because a server turns a refused path parameter into its own 404, with our exception
    // as the cause.
    for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause())
      if (t instanceof ProblemException known) return known.problem();
      else if (t instanceof ClientGone) return Problem.ofStatus(400); // is not sent
    for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof WebApplicationException http && http.getResponse().getStatus() < 500)
        return Problem.ofStatus(http.getResponse().getStatus());
      if (isDenial(t)) return Problem.ofStatus(loggedIn ? 403 : 401);
    }
    return switch (SqlFailure.of(failure).kind()) {
      case DUPLICATE -> typed("conflict", "What you sent conflicts with data that exists already.");
      case DEADLOCK, LOCK_TIMEOUT, STALE_SNAPSHOT, LOST_RACE -> new RequestInProgress().problem();
      case CONNECTION, COMMIT -> new DatabaseUnavailable().problem();
      case STORAGE_FULL -> new DatabaseFull().problem();
      case OTHER -> incident(failure);
    };
  }

  /** Containers throw several exceptions, without a common class, for a caller without the role. */
  private static boolean isDenial(Throwable t) {
    return t instanceof jakarta.ejb.EJBAccessException
        || t instanceof jakarta.ejb.AccessLocalException;
  }

  private static Problem typed(String slug, String detail) {
    return new ProblemException(slug, detail).problem();
  }

  static Problem incident(Throwable failure) {
    String id = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Incident " + id, Redacted.of(failure));
    ProblemType type = ProblemType.of("unexpected");
    return new Problem(
        type.slug(),
        type.status(),
        type.title(),
        "Something failed inside. Ask again; if it happens again, tell the operator incident "
            + id
            + ".",
        List.of(),
        List.of(),
        0,
        id,
        null);
  }
}
