package surely.races;

import static surely.races.Symptom.DEADLOCKS;
import static surely.races.Symptom.EXTRA_ROWS;
import static surely.races.Symptom.TIMEOUTS;
import static surely.races.Symptom.WRONG_ANSWERS;

import surely.races.write.Engine;
import surely.races.write.Isolation;

/**
 * The expectation of each cell. A run that contradicts one fails: then either the page or the code
 * is wrong.
 */
public final class Expectations {
  private static final int CROWD = 16; // enough for symptoms that depend on chance

  private final Cell cell;

  /** Whether at least two clients compete. If one of two clients rolls back, the other is alone. */
  private final boolean contended;

  /** The engine refuses to update a row that has changed since the transaction's snapshot. */
  private final boolean firstUpdaterWins;

  private final Expectation expected = Expectation.open().never(TIMEOUTS);

  private Expectations(Cell cell) {
    this.cell = cell;
    this.contended = cell.clients() - (cell.rollsBack() ? 1 : 0) > 1;
    this.firstUpdaterWins =
        isPostgres() ? !isReadCommitted() : cell.isolation() == Isolation.REPEATABLE_READ_SNAPSHOT;
  }

  /** What this cell must and must never show. */
  public static Expectation of(Cell cell) {
    return new Expectations(cell).expectation();
  }

  private Expectation expectation() {
    return switch (cell.strategy()) {
      case CHECK_THEN_ACT -> unguarded(contended);
      case SYNCHRONIZED -> oneJvm();
      case FOR_UPDATE_MISSING ->
          isPostgres() || isReadCommitted() ? unguarded(contended) : gapLocks(contended);
      case FOR_UPDATE_OWNER -> isPostgres() && !isReadCommitted() ? unguarded(contended) : right();
      case SERIALIZABLE -> serializable();
      case VERSION, REDISSON_VERSION, REDISSON_AROUND, LARAVEL, GET_LOCK -> right();
      case LOCK_ROW -> lockRow();
      case REDISSON_BEFORE_COMMIT -> releasedEarly();
      case REDISSON_AFTER_COMMIT -> isReadCommitted() ? right() : unguarded(contended);
      case NOT_EXISTS ->
          isPostgres() || isReadCommitted()
              ? unguarded(contended && isCrowd())
              : gapLocks(contended && isCrowd());
      case CONDITIONAL_UPDATE -> isPostgres() && !isReadCommitted() ? refused() : right();
      case UNIQUE_SECONDARY, UNIQUE_PRIMARY -> unique();
      case UNIQUE_RERUN -> uniqueRerun();
      case INSERT_IGNORE_SECONDARY, INSERT_IGNORE_PRIMARY, UPSERT_SECONDARY, UPSERT_PRIMARY ->
          oneStatement();
      case IDEMPOTENCY_KEY -> idempotencyKey();
    };
  }

  private Expectation right() {
    return expected.never(EXTRA_ROWS, WRONG_ANSWERS, DEADLOCKS);
  }

  /**
   * Several clients pass the check, and each inserts its row, unless the points that move with it
   * stop the second client.
   */
  private Expectation unguarded(boolean shows) {
    expected.never(DEADLOCKS);
    if (firstUpdaterWins && cell.situation().hasPoints()) {
      expected.never(EXTRA_ROWS);
      return shows ? expected.must(WRONG_ANSWERS) : expected;
    }
    if (!firstUpdaterWins) expected.never(WRONG_ANSWERS);
    if (!contended) return expected.never(EXTRA_ROWS);
    return shows ? expected.must(EXTRA_ROWS) : expected;
  }

  /** If the first client rolls back, the other node may have inserted its row meanwhile, or not. */
  private Expectation oneJvm() {
    return cell.nodes() == 1
        ? right()
        : cell.rollsBack() ? expected.never(DEADLOCKS) : unguarded(true);
  }

  /** Two clients lock the same gap, and each then waits for the other's lock to insert its row. */
  private Expectation gapLocks(boolean shows) {
    expected.never(EXTRA_ROWS);
    if (!contended) return expected.never(WRONG_ANSWERS, DEADLOCKS);
    return shows ? expected.must(WRONG_ANSWERS, DEADLOCKS) : expected;
  }

  /**
   * Deadlocks are retried, but many clients collide again and again, and use up their attempts on
   * MariaDB.
   */
  private Expectation serializable() {
    expected.never(EXTRA_ROWS);
    if (!isCrowd()) expected.never(WRONG_ANSWERS);
    if (isPostgres() || !contended) return expected.never(DEADLOCKS);
    if (cell.clients() > CROWD) expected.must(WRONG_ANSWERS);
    return expected.must(DEADLOCKS);
  }

  /**
   * Deadlocks over the lock's row. Under REPEATABLE READ there are so many that some clients of a
   * large crowd give up.
   */
  private Expectation lockRow() {
    right().may(DEADLOCKS);
    return isReadCommitted() || cell.clients() <= CROWD ? expected : expected.may(WRONG_ANSWERS);
  }

  /**
   * Under READ COMMITTED, a second row appears only if another client gets from the lock to the
   * check before the COMMIT arrives. After a rollback this depends on chance.
   */
  private Expectation releasedEarly() {
    return unguarded(contended && (!isReadCommitted() || isCrowd() && !cell.rollsBack()));
  }

  /** Never two rows, but the loser gets an error. */
  private Expectation refused() {
    expected.never(EXTRA_ROWS, DEADLOCKS);
    return contended ? expected.must(WRONG_ANSWERS) : expected;
  }

  private Expectation unique() {
    expected.never(EXTRA_ROWS);
    if (isPostgres()) {
      expected.never(DEADLOCKS);
      if (!firstUpdaterWins || !cell.situation().updates) return expected.never(WRONG_ANSWERS);
      return isCrowd() ? expected.must(WRONG_ANSWERS) : expected;
    }
    if (firstUpdaterWins) return contended ? expected.must(WRONG_ANSWERS) : expected;
    return waitersOfARollback();
  }

  /** Where the first updater wins, a crowd that updates the row needs more attempts than it has. */
  private Expectation uniqueRerun() {
    if (isPostgres()) right();
    else rerunDeadlocks().never(WRONG_ANSWERS);
    return firstUpdaterWins && cell.situation().updates ? expected.may(WRONG_ANSWERS) : expected;
  }

  private Expectation oneStatement() {
    expected.never(EXTRA_ROWS);
    if (isPostgres()) return firstUpdaterWins ? refused() : right();
    boolean ignoring =
        cell.strategy() == Strategies.INSERT_IGNORE_PRIMARY
            || cell.strategy() == Strategies.INSERT_IGNORE_SECONDARY;
    if (ignoring && cell.situation().updates) return updatesUnderASharedLock();
    return waitersOfARollback();
  }

  /**
   * INSERT IGNORE leaves a shared lock on the existing row. With the primary key, two clients that
   * then update the row deadlock.
   */
  private Expectation updatesUnderASharedLock() {
    if (cell.rollsBack()) return isCrowd() ? expected.must(WRONG_ANSWERS, DEADLOCKS) : expected;
    if (firstUpdaterWins) return isCrowd() ? expected.must(WRONG_ANSWERS) : expected;
    if (cell.strategy() == Strategies.INSERT_IGNORE_SECONDARY)
      return expected.never(WRONG_ANSWERS, DEADLOCKS);
    return isCrowd() ? expected.must(WRONG_ANSWERS, DEADLOCKS) : expected;
  }

  /**
   * All is well if the first client commits. If it rolls back, those that waited have shared locks
   * and deadlock.
   */
  private Expectation waitersOfARollback() {
    if (!cell.rollsBack() || !contended) return expected.never(WRONG_ANSWERS, DEADLOCKS);
    return expected.must(WRONG_ANSWERS, DEADLOCKS);
  }

  /**
   * Where the first updater wins, nobody waits for a row that is not committed: a crowd may use up
   * its attempts.
   */
  private Expectation idempotencyKey() {
    rerunDeadlocks();
    return firstUpdaterWins && isCrowd() ? expected : expected.never(WRONG_ANSWERS);
  }

  /** The same deadlocks, but their victims run again. */
  private Expectation rerunDeadlocks() {
    expected.never(EXTRA_ROWS);
    if (!cell.rollsBack()) return expected.never(DEADLOCKS);
    return contended && !firstUpdaterWins ? expected.must(DEADLOCKS) : expected;
  }

  private boolean isPostgres() {
    return cell.engine() == Engine.POSTGRESQL;
  }

  private boolean isReadCommitted() {
    return cell.isolation() == Isolation.READ_COMMITTED;
  }

  private boolean isCrowd() {
    return cell.clients() >= CROWD;
  }
}
