package surely.races.locks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import surely.races.node.Address;
import surely.races.write.Write;
import surely.test.Until;

/** Runs a script step by step, and looks at the locks after each. */
public final class Laboratory implements AutoCloseable {
  private static final String WAITS =
      """
      SELECT CONCAT(r.trx_mysql_thread_id, ' ', b.trx_mysql_thread_id) AS pair
        FROM information_schema.INNODB_LOCK_WAITS w
        JOIN information_schema.INNODB_TRX r ON r.trx_id = w.requesting_trx_id
        JOIN information_schema.INNODB_TRX b ON b.trx_id = w.blocking_trx_id""";

  // MariaDB refreshes these tables only if nobody has read them for 0.1 s
  private static final Duration CACHED = Duration.ofMillis(150);

  private final Address address;
  private final Connection observer;

  /**
   * @param address of an account that may see everything and set global variables
   */
  public Laboratory(Address address) throws SQLException {
    this.address = address;
    this.observer = address.connect();
    execute(observer, "SET GLOBAL innodb_status_output_locks = ON");
  }

  /** What this script shows. */
  public Sighting run(Scenario scenario) throws SQLException {
    String table = "lock_" + scenario.name().replace('-', '_');
    prepare(scenario, table);
    Map<String, Actor> actors = new TreeMap<>();
    Sighting best = null;
    try {
      for (Scenario.Step step : scenario.steps()) {
        Actor actor =
            actors.computeIfAbsent(
                step.who(), who -> new Actor(who, address, scenario.isolation()));
        actor.start(step.sql().replace("%t", table));
        Until.holds(
            () -> actors.values().stream().allMatch(a -> a.isDone() || isWaiting(a.thread())));
        Sighting seen = look(scenario, actors);
        if (best == null || waiting(seen) >= waiting(best) || seen.deadlock() != null)
          best = merged(best, seen);
      }
      return best;
    } finally {
      actors.values().forEach(Actor::close);
    }
  }

  /** A deadlock ends the waiting; the picture keeps the locks of the moment before. */
  private static Sighting merged(Sighting before, Sighting now) {
    if (before == null || now.deadlock() == null) return now;
    return new Sighting(
        now.scenario(), before.held(), before.waitsFor(), now.said(), now.deadlock());
  }

  private void prepare(Scenario scenario, String table) throws SQLException {
    String key =
        switch (scenario.uniqueness()) {
          case NONE -> "PRIMARY KEY (id), INDEX " + table + "_k (k)";
          case SECONDARY -> "PRIMARY KEY (id), CONSTRAINT " + table + "_k UNIQUE (k)";
          case PRIMARY -> "PRIMARY KEY (k)";
        };
    execute(observer, "DROP TABLE IF EXISTS " + table);
    execute(
        observer,
        "CREATE TABLE "
            + table
            + " (id VARCHAR(8) NOT NULL, k VARCHAR(8) NOT NULL, "
            + key
            + ") DEFAULT CHARACTER SET utf8mb4");
    for (String row : scenario.there() ? List.of("a", "m", "z") : List.of("a", "z"))
      Write.run(observer, "INSERT INTO " + table + " (id, k) VALUES (?, ?)", "row " + row, row);
  }

  private Sighting look(Scenario scenario, Map<String, Actor> actors) throws SQLException {
    String status = status(observer);
    Map<String, List<SeenLock>> held = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    boolean victim = false;
    for (Actor actor : actors.values()) {
      held.put(actor.name(), StatusReader.ofThread(status, actor.thread()));
      said.put(actor.name(), actor.said());
      victim |= actor.said().contains("Deadlock");
    }
    return new Sighting(
        scenario, held, waits(actors), said, victim ? StatusReader.deadlock(status) : null);
  }

  private List<String> waits(Map<String, Actor> actors) throws SQLException {
    LockSupport.parkNanos(CACHED.toNanos());
    List<String> waits = new ArrayList<>();
    try (Statement statement = observer.createStatement();
        var rows = statement.executeQuery(WAITS)) {
      while (rows.next()) {
        String[] pair = rows.getString(1).split(" ");
        waits.add(name(actors, pair[0]) + " waits for " + name(actors, pair[1]));
      }
    }
    return waits.stream().distinct().sorted().toList();
  }

  private static String name(Map<String, Actor> actors, String thread) {
    return actors.values().stream()
        .filter(actor -> thread.equals(Long.toString(actor.thread())))
        .map(Actor::name)
        .findFirst()
        .orElse("?");
  }

  private static long waiting(Sighting sighting) {
    return sighting.held().values().stream()
        .flatMap(List::stream)
        .filter(SeenLock::waiting)
        .count();
  }

  private boolean isWaiting(long thread) {
    try {
      return StatusReader.isWaiting(status(observer), thread);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The result of SHOW ENGINE INNODB STATUS. */
  public static String status(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW ENGINE INNODB STATUS")) {
      rows.next();
      return rows.getString("Status");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    execute(observer, "SET GLOBAL innodb_status_output_locks = OFF");
    observer.close();
  }
}
