package surely.races.write;

/**
 * Where a request can be held up, so that a race does not depend on luck. Nothing happens there by
 * default.
 */
public interface Moments {

  /** Nothing happens. */
  Moments NONE = new Moments() {};

  /** All checks are done, and the insert comes next. */
  default void beforeInsert() {}

  /** The row is inserted and not committed. */
  default void afterInsert() {}
}
