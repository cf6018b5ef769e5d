package surely.sql;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;

/**
 * A database failure that was recognized inside the transaction. As an application exception it
 * leaves the EJB unwrapped and unlogged. It rolls back, and the caller outside the transaction
 * decides whether to retry.
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

  /** Another transaction inserted the row first; a retry finds it. */
  public static DatabaseFailure lostRace() {
    return new DatabaseFailure(new SqlFailure(SqlFailure.Kind.LOST_RACE, ""), null);
  }

  SqlFailure failure() {
    return failure;
  }
}
