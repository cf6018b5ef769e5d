package surely.races.holder;

import surely.races.Strategies;

/**
 * A JVM is in the middle of a request when it is killed or frozen. Then another JVM gets the same
 * request.
 *
 * @param frozen whether the JVM is stopped (SIGSTOP) until the other one is done, and then
 *     continues (SIGCONT); otherwise it is killed (SIGKILL)
 * @param beforeInsert whether it has done its checks and not inserted the row; otherwise it has
 *     inserted it and not committed
 */
public record HolderCell(Strategies strategy, boolean frozen, boolean beforeInsert) {

  public String name() {
    return "%s, the first is %s %s"
        .formatted(
            strategy.label,
            frozen ? "frozen" : "killed",
            beforeInsert
                ? "between its check and its insert"
                : "between its insert and its commit");
  }

  /** Whether the result must be two rows. */
  public boolean expectsTwoRows() {
    return switch (strategy) {
      case REDISSON_BEFORE_COMMIT, REDISSON_AFTER_COMMIT, REDISSON_AROUND, LARAVEL, LOCK_ROW ->
          frozen && beforeInsert;
      default -> false;
    };
  }
}
