package surely.races.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import surely.races.Cell;
import surely.races.Strategies;
import surely.races.holder.HolderCell;
import surely.races.write.Engine;
import surely.races.write.Isolation;
import surely.races.write.Situation;

/** Which cells a run has, and how long it races them. */
enum Plan {
  /**
   * Every cell of the survey. Of the other situations, all levels with 16 clients, and all numbers
   * of clients under READ COMMITTED.
   */
  WHOLE(new Effort(4, Duration.ofMillis(150), Duration.ofSeconds(30)), Duration.ofMillis(125), 5) {
    @Override
    boolean has(Cell cell) {
      return cell.situation() == Situation.SURVEY
          || cell.clients() == 16
          || cell.isolation() == Isolation.READ_COMMITTED;
    }
  },
  /** The strategies that matter, with 2 and 16 clients. */
  SHORT(new Effort(3, Duration.ZERO, Duration.ofSeconds(20)), Duration.ofMillis(75), 3) {
    private final Set<Strategies> some =
        Set.of(
            Strategies.CHECK_THEN_ACT,
            Strategies.SYNCHRONIZED,
            Strategies.FOR_UPDATE_MISSING,
            Strategies.REDISSON_AFTER_COMMIT,
            Strategies.LARAVEL,
            Strategies.UNIQUE_SECONDARY,
            Strategies.UNIQUE_PRIMARY,
            Strategies.UNIQUE_RERUN,
            Strategies.INSERT_IGNORE_SECONDARY,
            Strategies.CONDITIONAL_UPDATE,
            Strategies.IDEMPOTENCY_KEY);

    @Override
    boolean has(Cell cell) {
      boolean matters =
          cell.situation() == Situation.SURVEY
              || cell.clients() == 16 && cell.nodes() == 2 && !cell.rollsBack();
      return some.contains(cell.strategy()) && cell.clients() <= 16 && matters;
    }
  };

  private static final int[] CLIENTS = {2, 16, 64};

  final Effort effort;

  /** How long a turn of ordinary traffic takes. {@link #turns} says how many each strategy has. */
  final Duration turn;

  final int turns;

  Plan(Effort effort, Duration turn, int turns) {
    this.effort = effort;
    this.turn = turn;
    this.turns = turns;
  }

  abstract boolean has(Cell cell);

  /** The plan that -Draces names. */
  static Plan chosen() {
    return System.getProperty("races", "whole").equals("short") ? SHORT : WHOLE;
  }

  /** After which time locks expire. A whole run takes the usual times of these locks. */
  Duration lease(Strategies strategy) {
    if (this == SHORT) return Duration.ofSeconds(2);
    return Duration.ofSeconds(
        strategy == Strategies.LARAVEL || strategy == Strategies.LOCK_ROW ? 10 : 30);
  }

  /** How long a transaction waits for a row: MariaDB's default, or what Surely sets. */
  Duration rowPatience(Strategies strategy) {
    if (this == SHORT) return Duration.ofSeconds(3);
    return Duration.ofSeconds(strategy == Strategies.IDEMPOTENCY_KEY ? 5 : 50);
  }

  /** The cells in which the holder of a lock is killed or frozen. */
  List<HolderCell> holders() {
    List<Strategies> some =
        this == SHORT
            ? List.of(Strategies.LARAVEL, Strategies.UNIQUE_SECONDARY, Strategies.IDEMPOTENCY_KEY)
            : List.of(
                Strategies.FOR_UPDATE_OWNER,
                Strategies.VERSION,
                Strategies.REDISSON_BEFORE_COMMIT,
                Strategies.REDISSON_AFTER_COMMIT,
                Strategies.REDISSON_AROUND,
                Strategies.REDISSON_VERSION,
                Strategies.LARAVEL,
                Strategies.GET_LOCK,
                Strategies.LOCK_ROW,
                Strategies.CONDITIONAL_UPDATE,
                Strategies.UNIQUE_SECONDARY,
                Strategies.UNIQUE_PRIMARY,
                Strategies.INSERT_IGNORE_SECONDARY,
                Strategies.UPSERT_SECONDARY,
                Strategies.IDEMPOTENCY_KEY);
    List<HolderCell> holders = new ArrayList<>();
    for (Strategies strategy : some)
      for (boolean frozen : new boolean[] {false, true})
        for (boolean beforeInsert : new boolean[] {true, false})
          holders.add(new HolderCell(strategy, frozen, beforeInsert));
    return holders;
  }

  /** All cells of this plan. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Strategies strategy : Strategies.values())
      for (Situation situation : Situation.values())
        for (Engine engine : Engine.values())
          if (strategy.fits(situation, engine)) add(cells, strategy, situation, engine);
    return cells;
  }

  private void add(List<Cell> cells, Strategies strategy, Situation situation, Engine engine) {
    for (Isolation isolation : Isolation.of(engine))
      for (int nodes = 1; nodes <= 2; nodes++)
        for (int clients : CLIENTS)
          for (boolean rollsBack : new boolean[] {false, true}) {
            Cell cell = new Cell(strategy, situation, engine, isolation, clients, nodes, rollsBack);
            if (has(cell)) cells.add(cell);
          }
  }

  /** The cells whose throughput is measured: ordinary traffic under READ COMMITTED. */
  List<Cell> floods() {
    return cells().stream()
        .filter(
            cell ->
                cell.situation() == Situation.SURVEY
                    && cell.isolation() == Isolation.READ_COMMITTED
                    && !cell.rollsBack())
        .toList();
  }
}
