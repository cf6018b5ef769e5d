package surely.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import surely.launcher.database.Account;
import surely.launcher.database.Database;

/**
 * The least that storing a response can cost: its row, inserted by plain JDBC into a table of the
 * same shape, and nothing else. A transaction inserts one row, or several rows as a batch.
 */
public final class Floor implements Load {
  private static final String OPTIONS = "?useServerPrepStmts=true&useBulkStmts=true";
  private static final String INSERT =
      "INSERT INTO response (survey_id, id, answers, submitted_at)"
          + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))";
  private static final String ID = "f1000000-0000-4000-8000-";
  // written with twelve digits
  private static final AtomicLong NUMBERS = new AtomicLong(0x100000000000L);

  private final Account account;
  private final String survey;
  private final String answers;
  private final int rows;

  private Floor(Account account, String survey, String answers, int rows) {
    this.account = account;
    this.survey = survey;
    this.answers = answers;
    this.rows = rows;
  }

  /**
   * The loads with 1, 8 and 64 rows in a transaction. Creates their table, which is like that of
   * the responses, in a schema of its own.
   */
  public static List<Load> of(Database database, String survey, String answers)
      throws SQLException {
    Account root = database.administrator();
    try (Connection connection = root.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE floor");
      statement.execute("CREATE TABLE floor.response LIKE surely.response");
      statement.execute(
          "ALTER TABLE floor.response ADD FOREIGN KEY (survey_id) REFERENCES surely.survey (id)");
    }
    Account own =
        new Account(
            root.url().replaceFirst("/surely$", "/floor") + OPTIONS, root.user(), root.password());
    return Stream.of(1, 8, 64).map(rows -> (Load) new Floor(own, survey, answers, rows)).toList();
  }

  /** The name of the load with this many rows in a transaction. */
  public static String name(int rows) {
    return rows == 1 ? "floor: one INSERT" : "floor: groups of " + rows;
  }

  @Override
  public String name() {
    return name(rows);
  }

  @Override
  public Clients open(int connections) throws SQLException {
    Writers writers = new Writers();
    try {
      for (int i = 0; i < connections; i++) writers.connections.add(account.connect());
    } catch (SQLException e) {
      writers.close();
      throw e;
    }
    return writers;
  }

  /** Has a thread for each connection, as JDBC needs it. */
  private final class Writers implements Clients {
    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Override
    public Sent send(Duration time) throws Exception {
      long start = System.nanoTime();
      List<Future<Nanos>> running = new ArrayList<>();
      for (Connection connection : connections)
        running.add(threads.submit(() -> write(connection, start + time.toNanos())));
      Nanos all = new Nanos();
      for (Future<Nanos> each : running) all.addAll(each.get());
      return new Sent(
          (long) all.size() * rows, Duration.ofNanos(System.nanoTime() - start), all.toArray());
    }

    @Override
    public void close() throws SQLException {
      threads.shutdown();
      for (Connection connection : connections) connection.close();
    }
  }

  private Nanos write(Connection connection, long end) throws SQLException {
    Nanos nanos = new Nanos();
    connection.setAutoCommit(rows == 1);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        write(connection, insert);
        nanos.add(System.nanoTime() - start);
      }
    }
    return nanos;
  }

  private void write(Connection connection, PreparedStatement insert) throws SQLException {
    if (rows == 1) {
      bind(insert);
      insert.executeUpdate();
      return;
    }
    for (int i = 0; i < rows; i++) {
      bind(insert);
      insert.addBatch();
    }
    insert.executeBatch();
    connection.commit();
  }

  private void bind(PreparedStatement insert) throws SQLException {
    insert.setString(1, survey);
    insert.setString(2, ID + Long.toHexString(NUMBERS.getAndIncrement()));
    insert.setString(3, answers);
  }
}
