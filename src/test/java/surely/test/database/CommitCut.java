package surely.test.database;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A cut on a {@link DatabaseLink} that waits for its transactions and disarms itself after the last
 * one.
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

  /** Whether it has cut a connection; already true when either side can notice. */
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

  /** Takes one of its times, if the transaction is one of those it waits for. */
  boolean claims(List<String> transaction) {
    return !isSpent()
        && transaction.stream().anyMatch(sql -> plain(sql).contains(sqlPart))
        && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  /** MariaDB refused the COMMIT, so there was nothing to cut. */
  void giveBack() {
    left.incrementAndGet();
  }

  Moment moment() {
    return moment;
  }

  /** A COMMIT that is held back reaches MariaDB now. */
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
