package surely.races.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import surely.launcher.machine.Folders;
import surely.races.node.Address;
import surely.races.write.Engine;
import surely.races.write.Write;

/** A PostgreSQL, as durable as the MariaDB beside it. */
final class Postgres extends DatabaseServer {
  private static final Path DATA = Path.of("target/races/postgresql").toAbsolutePath();
  private final EmbeddedPostgres server;

  Postgres() throws IOException {
    super(Engine.POSTGRESQL);
    Folders.delete(DATA);
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(DATA)
            .setCleanDataDirectory(false)
            .setServerConfig("max_connections", "300")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("fsync", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start();
  }

  @Override
  Address address(int redisPort, Duration lease) {
    return new Address(
        engine,
        server.getJdbcUrl("postgres", "postgres"),
        "postgres",
        "postgres",
        redisPort,
        lease);
  }

  @Override
  void createTables() throws SQLException {
    super.createTables();
    try (Connection connection = connect()) {
      Write.run(connection, "CREATE EXTENSION pg_stat_statements");
    }
  }

  @Override
  long statements(Connection connection) throws SQLException {
    return Long.parseLong(
        Write.value(connection, "SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements"));
  }

  @Override
  ProcessHandle process() {
    try {
      return ProcessHandle.of(
              Long.parseLong(Files.readAllLines(DATA.resolve("postmaster.pid")).get(0)))
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
