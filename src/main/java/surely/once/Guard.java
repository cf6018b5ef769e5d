package surely.once;

import io.micrometer.core.instrument.Metrics;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import surely.sql.SqlFailure;

/**
 * A unique constraint that makes a write happen once. A SELECT before the insert is only a fast
 * path; the constraint is the guarantee.
 *
 * @param constraint its name in sql/, or "PRIMARY" for a primary key
 * @param name the name under which duplicates are counted
 */
public record Guard(String constraint, String name) {

  public static Guard unique(String constraint) {
    return new Guard(constraint, constraint);
  }

  public static Guard primaryKey(String table) {
    return new Guard("PRIMARY", table);
  }

  /**
   * Inserts the row. While another transaction holds the same key uncommitted, this waits for its
   * end.
   *
   * @param onDuplicate what to throw if the row exists; it must roll back the transaction, because
   *     the persistence context can't be used after a failed flush
   */
  public void insert(
      EntityManager em, Object row, Supplier<? extends RuntimeException> onDuplicate) {
    insert(em, row, orElse(onDuplicate));
  }

  /** The same for a row under several guards: the one that the database reports decides. */
  public static void insert(EntityManager em, Object row, Case... cases) {
    write(
        () -> {
          em.persist(row);
          em.flush();
        },
        cases);
  }

  /**
   * Changes a row so that it may collide with another one.
   *
   * @param statement runs SQL
   * @param onDuplicate as for {@link #insert}
   */
  public void update(Runnable statement, Supplier<? extends RuntimeException> onDuplicate) {
    write(statement, orElse(onDuplicate));
  }

  private static void write(Runnable statement, Case... cases) {
    try {
      statement.run();
    } catch (PersistenceException e) {
      SqlFailure failure = SqlFailure.of(e);
      if (failure.kind() != SqlFailure.Kind.DUPLICATE) throw e;
      Case hit =
          Stream.of(cases)
              .filter(c -> c.guard.constraint.equals(failure.constraint()))
              .findFirst()
              .orElseThrow(() -> e);
      throw hit.guard.repeated(hit.onDuplicate.get());
    }
  }

  public Case orElse(Supplier<? extends RuntimeException> onDuplicate) {
    return new Case(this, onDuplicate);
  }

  /** What to throw when a guard finds a duplicate. */
  public record Case(Guard guard, Supplier<? extends RuntimeException> onDuplicate) {}

  /** Counts a duplicate and returns its result. */
  public <T> T repeated(T result) {
    Metrics.counter("surely.duplicates", "guard", name).increment();
    return result;
  }
}
