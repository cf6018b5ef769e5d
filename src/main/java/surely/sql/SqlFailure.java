package surely.sql;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of a database failure, whatever the server and the JPA provider wrapped it in. Only
 * MariaDB's vendor code and the constraint's name decide: a duplicate, a missing value, a broken
 * foreign key and a failed CHECK share one Java class and SQLState.
 *
 * @param constraint name of the violated unique constraint ("PRIMARY" for a primary key); empty for
 *     other kinds
 */
public record SqlFailure(Kind kind, String constraint) {

  /** The kind of failure, which decides whether the transaction may be retried unchanged. */
  public enum Kind {
    /** Another row has the key (1062). Not retried, because the result would be the same. */
    DUPLICATE(false),
    /** Another transaction inserted the row between our SELECT and INSERT; a retry finds it. */
    LOST_RACE(true),
    /**
     * Rolled back by the engine (1213; if the write of another Galera node came first, at times
     * 1317, "interrupted").
     */
    DEADLOCK(true),
    /** Waited too long for a row (1205). */
    LOCK_TIMEOUT(true),
    /** The row changed since the transaction read it (1020, or no row left to update). */
    STALE_SNAPSHOT(true),
    /** The connection broke or could not be opened. */
    CONNECTION(true),
    /** The COMMIT itself failed, so its outcome is unknown. */
    COMMIT(true),
    /** The database has no room left. Not retried, because somebody has to make room first. */
    STORAGE_FULL(false),
    /** A defect, ours or the schema's: NOT NULL, foreign key, CHECK, syntax ... */
    OTHER(false);

    private final boolean mayBeRetried;

    Kind(boolean mayBeRetried) {
      this.mayBeRetried = mayBeRetried;
    }

    public boolean mayBeRetried() {
      return mayBeRetried;
    }
  }

  // The quoted value may contain anything, so the last "for key" counts.
  private static final Pattern KEY = Pattern.compile(".*for key '([^']*)'", Pattern.DOTALL);
  // ENOSPC and EDQUOT, which MariaDB wraps in errors of several codes.
  private static final Pattern NO_ROOM =
      Pattern.compile(
          "no space left on device|disk quota exceeded|\\b(?:error|errno|errcode):? (?:28|122)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_LINKS = 100;

  /**
   * Searches causes, suppressed and next exceptions: some servers keep the SQLException of a failed
   * commit only as suppressed, some drop it altogether.
   */
  public static SqlFailure of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    Kind otherwise = Kind.OTHER;
    while (!open.isEmpty() && seen.size() < MAX_LINKS) {
      Throwable t = open.poll();
      if (!seen.add(t)) continue;
      if (t instanceof DatabaseFailure told) return told.failure();
      if (t instanceof SQLException sql) {
        SqlFailure known = of(sql);
        if (known.kind != Kind.OTHER) return known;
        if (sql.getNextException() != null) open.add(sql.getNextException());
      }
      if (t instanceof OptimisticLockException) otherwise = Kind.STALE_SNAPSHOT;
      if (isCommit(t) && otherwise == Kind.OTHER) otherwise = Kind.COMMIT;
      if (t instanceof ResourceException && otherwise == Kind.OTHER)
        otherwise = Kind.CONNECTION; // from the pool
      if (t.getCause() != null) open.add(t.getCause());
      Collections.addAll(open, t.getSuppressed());
    }
    return new SqlFailure(otherwise, "");
  }

  private static SqlFailure of(SQLException e) {
    return switch (e.getErrorCode()) {
      case 1062, 1169, 1586 -> new SqlFailure(Kind.DUPLICATE, constraint(e));
      case 1213, 1317 -> new SqlFailure(Kind.DEADLOCK, "");
      case 1205 -> new SqlFailure(Kind.LOCK_TIMEOUT, "");
      case 1020 -> new SqlFailure(Kind.STALE_SNAPSHOT, "");
      // too many connections, not synced (Galera), shutdown, killed, read-only after a failover
      case 1040, 1047, 1053, 1290, 1836, 1927 -> new SqlFailure(Kind.CONNECTION, "");
      case 1021, 1114 -> new SqlFailure(Kind.STORAGE_FULL, ""); // disk full, table full
      default -> new SqlFailure(kindOfRest(e), "");
    };
  }

  /** Of codes that mean nothing by themselves. */
  private static Kind kindOfRest(SQLException e) {
    if (isConnection(e)) return Kind.CONNECTION;
    if (hasNoRoom(e)) return Kind.STORAGE_FULL;
    if (e.getErrorCode() == 1180)
      return Kind.COMMIT; // a Galera node that lost the others meanwhile
    if ("40001".equals(e.getSQLState())) return Kind.DEADLOCK; // another node's write came first
    return Kind.OTHER;
  }

  private static String constraint(SQLException e) {
    Matcher key = KEY.matcher(String.valueOf(e.getMessage()));
    return key.lookingAt() ? key.group(1) : "";
  }

  private static boolean hasNoRoom(SQLException e) {
    return NO_ROOM.matcher(String.valueOf(e.getMessage())).find();
  }

  private static boolean isConnection(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("08")
        || e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException;
  }

  private static boolean isCommit(Throwable t) {
    return t instanceof RollbackException
        || t instanceof HeuristicMixedException
        || t instanceof HeuristicRollbackException
        || t instanceof SystemException
        || t instanceof EJBException && t.getCause() == null && t.getSuppressed().length == 0;
  }
}
