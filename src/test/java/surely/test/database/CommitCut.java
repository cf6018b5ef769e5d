package surely.test.database;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A cut on a {@link DatabaseLink}. It waits for the transactions that it is meant for, and disarms
 * itself after the last one.
 */
public final class CommitCut {

  private final String sqlPart;
  private final Moment moment;
  private final AtomicInteger left;
  private final AtomicInteger strikes = new AtomicInteger();
  private final CountDownLatch held = new CountDownLatch(1);

  enum Moment {
    BEFORE_COMMIT,
    DURING_COMMIT,
    AFTER_COMMIT
  }

  CommitCut(String sqlPart, Moment moment, int times) {
    this.sqlPart = plain(sqlPart);
    this.moment = moment;
    this.left = new AtomicInteger(times);
  }

  /** Whether it has cut a connection. It is true before either side can notice. */
  public boolean struck() {
    return strikes() > 0;
  }

  /** How many connections it has cut. */
  public int strikes() {
    return strikes.get();
  }

  /** Disarms the cut. */
  public void disarm() {
    left.set(0);
    letThrough();
  }

  boolean isSpent() {
    return left.get() <= 0;
  }

  /** If the transaction is one of those that it waits for, uses one of its cuts. */
  boolean claims(List<String> transaction) {
    return !isSpent()
        && transaction.stream().anyMatch(sql -> plain(sql).contains(sqlPart))
        && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  /** Gives back a cut, because MariaDB refused the COMMIT and there was nothing to cut. */
  void giveBack() {
    left.incrementAndGet();
  }

  Moment moment() {
    return moment;
  }

  /** Lets a COMMIT that is held back reach MariaDB. */
  public void letThrough() {
    held.countDown();
  }

  void awaitLetThrough() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void strike() {
    strikes.incrementAndGet();
  }

  private static String plain(String sql) {
    return sql.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
