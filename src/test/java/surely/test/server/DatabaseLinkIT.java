package surely.test.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.test.Until;
import surely.test.database.CommitCut;
import surely.test.database.DatabaseLink;
import surely.test.database.Rows;

/**
 * {@link DatabaseLink} between the driver that the pool uses and a real MariaDB, with each way in
 * which the driver sends statements.
 */
class DatabaseLinkIT {

  private static final String TEXT = "useServerPrepStmts=false";
  private static final String PREPARED = "useServerPrepStmts=true";
  private static final String PREPARED_ONCE = "useServerPrepStmts=true&cachePrepStmts=false";
  private static final String BULK = "useServerPrepStmts=true&useBulkStmts=true";

  private final Rows rows = Rows.of(TestDatabase.url());
  private final DatabaseLink link = link();

  @BeforeEach
  void createTables() {
    for (String table : List.of("collection", "ledger")) {
      rows.run("drop table if exists " + table);
      rows.run("create table " + table + " (id int primary key) engine=InnoDB");
    }
  }

  @AfterEach
  void closeLink() {
    link.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, PREPARED, PREPARED_ONCE, BULK})
  void aTransactionCutBeforeItsCommitLeavesNoRow(String options) throws SQLException {
    CommitCut cut = link.cutBeforeCommit("INSERT INTO collection");
    try (Connection connection = open(options)) {
      insert(connection, "collection", 1);
      assertLinkLost(assertThrows(SQLException.class, connection::commit));
    }
    assertThat(cut.strikes(), is(1));
    assertThat(rows.count("select count(*) from collection"), is(0L));
    assertThat(rows.run("insert into collection values (1)"), is(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, PREPARED, PREPARED_ONCE, BULK})
  void aTransactionCutAfterItsCommitLeavesItsRowThoughTheClientSeesAFailure(String options)
      throws SQLException {
    CommitCut cut = link.cutAfterCommit("INSERT INTO collection");
    try (Connection connection = open(options)) {
      insert(connection, "collection", 1);
      assertLinkLost(assertThrows(SQLException.class, connection::commit));
    }
    assertThat(cut.strikes(), is(1));
    assertThat(rows.column("select id from collection"), is(List.of("1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, PREPARED, PREPARED_ONCE, BULK})
  void aCommitThatIsHeldBackHappensWhenItIsLetThrough(String options) throws SQLException {
    CommitCut cut = link.cutDuringCommit("INSERT INTO collection");
    try (Connection connection = open(options)) {
      insert(connection, "collection", 1);
      assertLinkLost(assertThrows(SQLException.class, connection::commit));
    }
    assertThat(rows.count("select count(*) from collection"), is(0L));
    cut.letThrough();
    Until.holds(() -> rows.count("select count(*) from collection") == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, PREPARED, PREPARED_ONCE, BULK})
  void onlyTheTransactionWithThatStatementIsCutAndOnlyOnce(String options) throws SQLException {
    CommitCut cut = link.cutBeforeCommit("insert  into COLLECTION");
    try (Connection connection = open(options)) {
      insert(connection, "ledger", 1);
      connection.commit();
      insert(connection, "collection", 1);
      connection.rollback();
      insert(connection, "ledger", 2);
      connection.commit();
      assertThat(cut.struck(), is(false));
      insert(connection, "collection", 2);
      insert(connection, "ledger", 3);
      assertThrows(SQLException.class, connection::commit);
      assertThat(cut.struck(), is(true));
    }
    try (Connection connection = open(options)) {
      insert(connection, "collection", 3);
      connection.commit();
    }
    assertThat(cut.strikes(), is(1));
    assertThat(rows.column("select id from ledger order by id"), is(List.of("1", "2")));
    assertThat(rows.column("select id from collection"), is(List.of("3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, PREPARED, PREPARED_ONCE, BULK})
  void aPipelinedBatchBelongsToItsTransaction(String options) throws SQLException {
    CommitCut cut = link.cutAfterCommit("into collection");
    try (Connection connection = open(options)) {
      try (PreparedStatement insert =
          connection.prepareStatement("insert into collection values (?)")) {
        for (int i = 0; i < 1000; i++) {
          insert.setInt(1, i);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      insert(connection, "ledger", 1);
      assertThrows(SQLException.class, connection::commit);
    }
    assertThat(cut.struck(), is(true));
    assertThat(rows.count("select count(*) from collection"), is(1000L));
    assertThat(rows.count("select count(*) from ledger"), is(1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, PREPARED})
  void manyClientsLoseExactlyAsManyCommitsAsWereToBeCut(String options) {
    CommitCut before = link.cutBeforeCommit("into collection", 3);
    CommitCut after = link.cutAfterCommit("into collection", 4);
    AtomicInteger failures = new AtomicInteger();
    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(
                    client ->
                        CompletableFuture.runAsync(
                            () -> {
                              for (int i = 0; i < 50; i++) {
                                failures.addAndGet(isCommitted(options, client * 50 + i) ? 0 : 1);
                              }
                            }))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(before.strikes(), is(3));
    assertThat(after.strikes(), is(4));
    assertThat(failures.get(), is(7));
    assertThat(rows.count("select count(*) from collection"), is(397L));
  }

  @Test
  void switchingAutocommitOnIsACommitToo() throws SQLException {
    CommitCut cut = link.cutBeforeCommit("into collection");
    try (Connection connection = open(TEXT)) {
      insert(connection, "collection", 1);
      assertThrows(SQLException.class, () -> connection.setAutoCommit(true));
    }
    assertThat(cut.struck(), is(true));
    assertThat(rows.count("select count(*) from collection"), is(0L));
  }

  @Test
  void transactionsBegunInSqlAreSeenAndStatementsInAutocommitModeAreNot() throws SQLException {
    CommitCut cut = link.cutBeforeCommit("into collection");
    try (Connection connection = open(TEXT);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      insert(connection, "collection", 1);
      statement.execute("start transaction");
      insert(connection, "ledger", 1);
      statement.execute("commit");
      assertThat(cut.struck(), is(false));
      statement.execute("start transaction");
      insert(connection, "collection", 2);
      assertThrows(SQLException.class, () -> statement.execute("commit"));
    }
    assertThat(cut.struck(), is(true));
    assertThat(rows.column("select id from collection"), is(List.of("1")));
  }

  @Test
  void aDisarmedCutDoesNotStrike() throws SQLException {
    CommitCut one = link.cutBeforeCommit("");
    CommitCut two = link.cutAfterCommit("");
    one.disarm();
    link.reset();
    assertThat(isCommitted(TEXT, 1), is(true));
    assertThat(one.struck() || two.struck(), is(false));
  }

  @Test
  void anEmptyPartIsInEveryTransaction() throws SQLException {
    CommitCut cut = link.cutAfterCommit("");
    assertThat(isCommitted(PREPARED, 1), is(false));
    assertThat(cut.struck(), is(true));
    assertThat(rows.count("select count(*) from collection"), is(1L));
  }

  @Test
  void aRefusedDatabaseIsAwayUntilAccepted() throws SQLException {
    try (Connection connection = open(TEXT)) {
      insert(connection, "collection", 1);
      link.refuse();
      assertLinkLost(assertThrows(SQLException.class, () -> insert(connection, "collection", 2)));
      assertLinkLost(assertThrows(SQLException.class, () -> open(TEXT)));
      Until.holds(() -> link.connections() == 0);
    }
    link.accept();
    assertThat(isCommitted(TEXT, 3), is(true));
    assertThat(rows.column("select id from collection"), is(List.of("3")));
  }

  @Test
  void largeValuesAndResultsPassUnchanged() throws SQLException {
    String large = "0123456789".repeat(500_000);
    for (String options : List.of(TEXT, PREPARED)) {
      try (Connection connection = open(options);
          PreparedStatement echo =
              connection.prepareStatement("select ?, seq from seq_1_to_1000 limit 3")) {
        echo.setString(1, large);
        try (var result = echo.executeQuery()) {
          while (result.next()) {
            assertThat(result.getString(1).equals(large), is(true));
          }
        }
      }
    }
  }

  private boolean isCommitted(String options, int id) {
    try (Connection connection = open(options)) {
      insert(connection, "collection", id);
      connection.commit();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection open(String options) throws SQLException {
    Connection connection =
        DriverManager.getConnection(link.through(TestDatabase.url()) + "&" + options);
    connection.setAutoCommit(false);
    return connection;
  }

  private static void insert(Connection connection, String table, int id) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (?)")) {
      insert.setInt(1, id);
      insert.executeUpdate();
    }
  }

  private static void assertLinkLost(SQLException failure) {
    assertThat(failure.getSQLState(), startsWith("08"));
  }

  private static DatabaseLink link() {
    URI database = URI.create(TestDatabase.url().substring("jdbc:".length()));
    return DatabaseLink.to(database.getHost(), database.getPort());
  }
}
