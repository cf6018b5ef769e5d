package surely.races.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import surely.races.write.Conflict;
import surely.races.write.Engine;
import surely.races.write.Failure;
import surely.races.write.Isolation;
import surely.races.write.LockNotAcquired;
import surely.races.write.Write;

/**
 * What an application server gives to a strategy: transactions, connections, locks. One for each
 * JVM.
 */
public final class Node implements AutoCloseable {
  private static final long POLL_MILLIS = 10; // Laravel waits 250 ms by default

  private final Address address;
  private final Connections connections;
  private final Map<Failure, LongAdder> failures = new EnumMap<>(Failure.class);
  private final Redis redis;

  /**
   * How long a request waits for a lock outside of the database: long enough for an expiring lock
   * to expire.
   */
  private final Duration patience;

  /** A node that has no connection yet. */
  public Node(Address address) {
    this.address = address;
    this.connections = new Connections(address);
    this.redis = new Redis(address);
    this.patience = address.lease().multipliedBy(3).dividedBy(2).plusSeconds(5);
    for (Failure failure : Failure.values()) failures.put(failure, new LongAdder());
  }

  /** Has as many connections as clients, so that nobody waits for one. */
  public void prepare(int clients, Isolation isolation) throws SQLException {
    connections.prepare(clients, isolation);
  }

  /** Something to do with a connection. */
  public interface Work<T> {
    T with(Connection connection) throws Exception;
  }

  /** Runs this in a transaction: commits it, or rolls back if it throws. */
  public <T> T inTransaction(Work<T> work) throws SQLException {
    return withConnection(connection -> committed(connection, work));
  }

  /** Runs this with a connection that is in no transaction. */
  public <T> T withConnection(Work<T> work) throws SQLException {
    Connection connection = null;
    try {
      connection = connections.take();
      return work.with(connection);
    } catch (SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      if (connection != null) connections.giveBack(connection);
    }
  }

  /** A transaction on a connection that the strategy has taken. */
  public <T> T committed(Connection connection, Work<T> work) throws Exception {
    try {
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (Exception e) {
      connection.rollback();
      if (e instanceof SQLException sql) failures.get(engine().failure(sql)).increment();
      if (e instanceof Conflict) failures.get(Failure.CONFLICT).increment();
      throw e;
    }
  }

  /**
   * Runs a transaction again if it was a deadlock's victim or conflicted with another; gives up
   * after this many attempts.
   */
  public <T> T retrying(int attempts, Callable<T> transaction) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.call();
      } catch (SQLException e) {
        if (attempt == attempts || !engine().failure(e).retryable()) throw e;
      } catch (Conflict e) {
        if (attempt == attempts) throw e;
      }
      Thread.sleep(ThreadLocalRandom.current().nextLong(5L * attempt) + 1);
    }
  }

  /** How often each failure has happened since the last call. */
  public Map<Failure, Long> takeFailures() {
    Map<Failure, Long> taken = new EnumMap<>(Failure.class);
    failures.forEach((failure, count) -> taken.put(failure, count.sumThenReset()));
    return taken;
  }

  public Engine engine() {
    return address.engine();
  }

  /** The time after which an expiring lock expires. */
  public Duration lease() {
    return address.lease();
  }

  /** Acquires Redisson's lock of this name. Its watchdog renews the lock while this JVM lives. */
  public RLock lock(String name) throws InterruptedException {
    RLock lock = redis.data().getLock(name);
    if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) throw new LockNotAcquired(name);
    return lock;
  }

  /** Releases the lock, unless it has expired meanwhile. */
  public void unlock(RLock lock) {
    try {
      lock.unlock();
    } catch (IllegalMonitorStateException expired) {
      // inside a transaction the exception would roll it back
    }
  }

  /** A client of Redis for locks only, with its own connection and its own database. */
  public RedissonClient lockRedis() {
    return redis.locks();
  }

  /** Tries again and again, with pauses, to get this lock. */
  public void poll(String name, Callable<Boolean> attempt) throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!attempt.call()) {
      if (System.nanoTime() > deadline) throw new LockNotAcquired(name);
      Thread.sleep(ThreadLocalRandom.current().nextLong(POLL_MILLIS) + 1);
    }
  }

  /** MariaDB's GET_LOCK. */
  public void namedLock(Connection connection, String name) throws SQLException {
    if (!"1".equals(Write.value(connection, "SELECT GET_LOCK(?, ?)", name, patience.toSeconds())))
      throw new LockNotAcquired(name);
  }

  /** MariaDB's RELEASE_LOCK. */
  public void releaseNamedLock(Connection connection, String name) throws SQLException {
    Write.value(connection, "SELECT RELEASE_LOCK(?)", name);
  }

  @Override
  public void close() throws SQLException {
    connections.close();
    redis.close();
  }
}
