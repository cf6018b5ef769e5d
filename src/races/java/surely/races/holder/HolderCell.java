package surely.races.holder;

import surely.races.Strategies;

/**
 * One JVM is in the middle of a request when something happens to it; then another JVM gets the
 * same request.
 *
 * @param frozen SIGSTOP, and SIGCONT when the other one is done; otherwise SIGKILL
 * @param beforeInsert it has checked and not inserted; otherwise it has inserted and not committed
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
