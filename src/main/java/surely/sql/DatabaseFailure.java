package surely.sql;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/**
 * A database failure that was recognised inside the transaction. As an application exception it
 * leaves the EJB unwrapped and unlogged; it rolls back, and whoever stands outside decides whether
 * to run again.
 */
@ApplicationException(rollback = true)
public class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient SqlFailure failure;

  DatabaseFailure(SqlFailure failure, Throwable cause) {
    super(failure.toString(), cause, false, false);
    this.failure = failure;
  }

  /** A failure outside JPA. */
  public static DatabaseFailure of(SQLException cause) {
    return new DatabaseFailure(SqlFailure.of(cause), cause);
  }

  /** Somebody else inserted first: run again and find their row. */
  public static DatabaseFailure lostRace() {
    return new DatabaseFailure(new SqlFailure(SqlFailure.Kind.LOST_RACE, ""), null);
  }

  SqlFailure failure() {
    return failure;
  }
}
