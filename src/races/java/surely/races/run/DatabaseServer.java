package surely.races.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import surely.races.Engine;
import surely.races.Situation;
import surely.races.Write;
import surely.races.node.Address;

/** A database server of the run, and how it is measured. */
abstract class DatabaseServer implements AutoCloseable {
  final Engine engine;

  DatabaseServer(Engine engine) {
    this.engine = engine;
  }

  /** How nodes reach it. */
  abstract Address address(int redisPort, Duration lease);

  /** Statements that it has executed since its start. */
  abstract long statements(Connection connection) throws SQLException;

  abstract ProcessHandle process();

  /** As it calls itself. */
  String version(Connection connection) throws SQLException {
    return Write.value(
        connection, engine == Engine.MARIADB ? "SELECT version()" : "SHOW server_version");
  }

  /** What a COMMIT waits for. */
  String durability(Connection connection) throws SQLException {
    if (engine == Engine.MARIADB)
      return "innodb_flush_log_at_trx_commit="
          + Write.value(connection, "SELECT @@innodb_flush_log_at_trx_commit");
    return "fsync="
        + Write.value(connection, "SHOW fsync")
        + ", synchronous_commit="
        + Write.value(connection, "SHOW synchronous_commit");
  }

  /** A connection for the run itself, in autocommit mode. */
  Connection connect() throws SQLException {
    return address(0, Duration.ZERO).connect();
  }

  void createTables() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      for (String ddl : Situation.schema(engine)) statement.execute(ddl);
    }
  }

  @Override
  public abstract void close() throws IOException;

  /** The CPU that it has used so far, all its processes together. */
  Duration cpu() {
    return Stream.concat(Stream.of(process()), process().descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
