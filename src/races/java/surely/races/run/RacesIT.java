package surely.races.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;
import surely.races.Cell;
import surely.races.Expectation;
import surely.races.Expectations;
import surely.races.Result;
import surely.races.Strategies;
import surely.races.holder.HolderCell;
import surely.races.holder.HolderResult;
import surely.races.holder.HolderRunner;
import surely.races.locks.Laboratory;
import surely.races.locks.LockExpectations;
import surely.races.locks.Scenario;
import surely.races.locks.Scenarios;
import surely.races.locks.Sighting;
import surely.races.report.Claims;
import surely.races.report.Findings;
import surely.races.report.Report;
import surely.races.write.Engine;
import surely.races.write.Situation;
import surely.races.write.Uniqueness;
import surely.races.write.Write;

/** Holds every cell to its expectation, and publishes what was found. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RacesIT {
  private static final Plan PLAN = Plan.chosen();
  private static final Predicate<String> WANTED =
      Pattern.compile(System.getProperty("races.only", "")).asPredicate();
  private static final int AT_A_TIME = 14; // holder cells wait most of the time

  private static final Findings FINDINGS = new Findings();
  private static final AtomicInteger FAILED = new AtomicInteger();
  private static RaceServers arena;

  @BeforeAll
  static void start() throws Exception {
    arena = new RaceServers(Duration.ofSeconds(10));
    FINDINGS.conditions.putAll(Conditions.of(arena, PLAN));
    System.out.println("Races: " + FINDINGS.conditions);
  }

  @AfterAll
  static void publish() throws Exception {
    try {
      Report.of(FINDINGS).write(PLAN == Plan.WHOLE && FAILED.get() == 0 && isWhole());
    } finally {
      arena.close();
    }
  }

  private static boolean isWhole() {
    return FINDINGS.results().count() == PLAN.cells().size()
        && FINDINGS.traffic.size() == PLAN.floods().size()
        && FINDINGS.holders.size() == PLAN.holders().size()
        && FINDINGS.sightings.size() == Scenarios.all().size();
  }

  @Order(1)
  @TestFactory
  Stream<DynamicTest> theLocksAreThoseThatThePageShows() throws Exception {
    Laboratory laboratory = new Laboratory(arena.address(Engine.MARIADB));
    return Scenarios.all().stream()
        .map(scenario -> test(scenario.name(), () -> see(laboratory, scenario)))
        .onClose(() -> closed(laboratory));
  }

  /** A run with a failure is not published, and neither is a part of one. */
  private static DynamicTest test(String name, Executable check) {
    return dynamicTest(
        name,
        () -> {
          FAILED.incrementAndGet();
          check.execute();
          FAILED.decrementAndGet();
        });
  }

  private static void see(Laboratory laboratory, Scenario scenario) throws Exception {
    Sighting seen = laboratory.run(scenario);
    FINDINGS.sightings.add(seen);
    assertThat(seen.toString(), LockExpectations.hold(seen), is(true));
  }

  private static void closed(Laboratory laboratory) {
    try {
      laboratory.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Order(2)
  @TestFactory
  Stream<DynamicContainer> everyCellShowsWhatItMust() {
    Runner runner = new Runner(arena, PLAN.effort);
    List<Cell> cells = PLAN.cells().stream().filter(RacesIT::isWanted).toList();
    return Stream.of(Strategies.values())
        .map(
            strategy ->
                dynamicContainer(
                    strategy.label,
                    cells.stream()
                        .filter(cell -> cell.strategy() == strategy)
                        .map(cell -> (DynamicNode) test(cell.name(), () -> race(runner, cell)))));
  }

  /** False for some cells if a server is missing or {@code -Draces.only} selects others. */
  private static boolean isWanted(Cell cell) {
    return arena.has(cell) && WANTED.test(cell.name());
  }

  private static void race(Runner runner, Cell cell) throws Exception {
    Expectation expectation = Expectations.of(cell);
    Result result = runner.run(cell, expectation);
    FINDINGS.add(result);
    System.out.println(result);
    assertThat(result.toString(), expectation.refutedBy(result), is(emptyString()));
  }

  @Order(3)
  @TestFactory
  DynamicTest whatOrdinaryTrafficCosts() {
    FloodRunner runner = new FloodRunner(arena, PLAN.turn, PLAN.turns);
    return test(
        "all take turns",
        () ->
            FINDINGS.traffic.addAll(
                runner.run(PLAN.floods().stream().filter(RacesIT::isWanted).toList())));
  }

  @Order(4)
  @TestFactory
  Stream<DynamicTest> aHolderThatIsKilledOrFrozen() throws Exception {
    List<HolderCell> cells =
        PLAN.holders().stream()
            .filter(cell -> arena.redis != null || !cell.strategy().needsRedis())
            .filter(cell -> WANTED.test(cell.name()))
            .toList();
    Runner.accounts(arena.connection(Engine.MARIADB), "h", 10, cells.size());
    keepApart(10, cells.size());
    ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    Map<HolderCell, Future<HolderResult>> running = new HashMap<>();
    for (HolderCell cell : longestFirst(cells)) {
      String round = "h" + (10 + running.size());
      running.put(cell, threads.submit(() -> hold(cell, round)));
    }
    threads.shutdown();
    return cells.stream().map(cell -> test(cell.name(), () -> check(running.get(cell).get())));
  }

  /**
   * Cells with a frozen transaction come first: it keeps the others waiting longer than a lock that
   * expires.
   */
  private static List<HolderCell> longestFirst(List<HolderCell> cells) {
    return cells.stream()
        .sorted(
            Comparator.comparing(HolderCell::frozen)
                .reversed()
                .thenComparing(HolderCell::beforeInsert))
        .toList();
  }

  /**
   * Inserts rows between those of the cells, which run at the same time, so that no lock on a gap
   * reaches the next cell.
   */
  private static void keepApart(int from, int count) throws SQLException {
    for (Uniqueness uniqueness : Uniqueness.values())
      for (int i = from; i < from + count; i++)
        Write.run(
            arena.connection(Engine.MARIADB),
            "INSERT INTO "
                + Situation.SURVEY.table(uniqueness)
                + " (id, owner, click, created_at) VALUES (?, ?, 'click', '2000-01-01')",
            "between" + i,
            "h" + i + "~");
  }

  private static HolderResult hold(HolderCell cell, String round) throws Exception {
    return new HolderRunner(
            arena.address(
                Engine.MARIADB, PLAN.lease(cell.strategy()), PLAN.rowPatience(cell.strategy())))
        .run(cell, round);
  }

  private static void check(HolderResult result) {
    FINDINGS.holders.add(result);
    System.out.println(result);
    assertThat(result.toString(), result.rows(), is(result.cell().expectsTwoRows() ? 2 : 1));
  }

  @Order(5)
  @TestFactory
  Stream<DynamicTest> theReportsClaimsAreAsThePageSays() {
    return Claims.all().stream()
        .filter(claim -> claim.wasTested(FINDINGS))
        .map(
            claim ->
                test(
                    claim.english(),
                    () -> assertThat(claim.evidence(FINDINGS), claim.holds(FINDINGS), is(true))));
  }
}
