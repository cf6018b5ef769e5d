package surely.races.write;

import java.io.Serializable;

/**
 * The result of a request.
 *
 * @param id of the row that was made or found; null if it failed
 * @param error what the client of a failed request would see; null for the others
 */
public record WriteResult(Kind kind, String id, String error) implements Serializable {

  /** How a request ended. */
  public enum Kind {
    /** This request made the row. */
    CREATED,
    /** The row was there already. */
    THERE,
    /** An error, such as a deadlock. */
    FAILED,
    /** The planned failure of the first inserter, which rolls back. */
    PLANNED
  }

  static WriteResult created(String id) {
    return new WriteResult(Kind.CREATED, id, null);
  }

  static WriteResult there(String id) {
    return new WriteResult(Kind.THERE, id, null);
  }

  /** The result of a request that ended with this exception. */
  public static WriteResult failed(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PlannedFailure) return new WriteResult(Kind.PLANNED, null, null);
    }
    return new WriteResult(
        Kind.FAILED, null, failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }
}
