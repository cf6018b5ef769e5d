package surely.races.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import surely.races.node.Address;
import surely.races.write.Engine;
import surely.races.write.Situation;
import surely.races.write.Write;

/** A database server of the run, and how it is measured. */
abstract class DatabaseServer implements AutoCloseable {
  final Engine engine;

  DatabaseServer(Engine engine) {
    this.engine = engine;
  }

  /** The address at which nodes reach it. */
  abstract Address address(int redisPort, Duration lease);

  /** The number of statements that it has executed since its start. */
  abstract long statements(Connection connection) throws SQLException;

  abstract ProcessHandle process();

  /** The version, as the server gives it. */
  String version(Connection connection) throws SQLException {
    return Write.value(
        connection, engine == Engine.MARIADB ? "SELECT version()" : "SHOW server_version");
  }

  /** The settings that decide what a COMMIT waits for. */
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

  /** The CPU time that all its processes together have used so far. */
  Duration cpu() {
    return Stream.concat(Stream.of(process()), process().descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
