package surely.races.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import surely.races.Cell;
import surely.races.node.Address;
import surely.races.process.NodeProcess;
import surely.races.write.Engine;

/** All servers of a run, and two nodes for each database. */
final class RaceServers implements AutoCloseable {
  private static final int NODES = 2;

  final RedisServerProcess redis;
  private final Duration lease;
  private final Map<Engine, DatabaseServer> databases = new EnumMap<>(Engine.class);
  private final Map<Engine, List<NodeProcess>> nodes = new EnumMap<>(Engine.class);
  private final Map<Engine, Connection> connections = new EnumMap<>(Engine.class);

  /**
   * @param lease of the locks that expire
   */
  RaceServers(Duration lease) throws IOException, SQLException {
    this.lease = lease;
    Files.createDirectories(Path.of("target/races"));
    redis = RedisServerProcess.start();
    add(new MariaDb());
    try {
      add(new Postgres());
    } catch (IOException | IllegalStateException e) {
      System.out.println("NO POSTGRESQL: its cells are SKIPPED. (" + e + ")");
    }
  }

  private void add(DatabaseServer server) throws SQLException, IOException {
    server.createTables();
    databases.put(server.engine, server);
    connections.put(server.engine, server.connect());
    List<NodeProcess> two = new ArrayList<>();
    for (int i = 0; i < NODES; i++) two.add(new NodeProcess(address(server.engine)));
    nodes.put(server.engine, two);
  }

  /** Whether this machine has everything that the cell needs. */
  boolean has(Cell cell) {
    return databases.containsKey(cell.engine()) && (redis != null || !cell.strategy().needsRedis());
  }

  /** The name, version and durability of each server. */
  List<String> versions() throws SQLException, IOException {
    List<String> versions = new ArrayList<>();
    for (DatabaseServer database : databases.values()) {
      Connection connection = connection(database.engine);
      String version = database.version(connection).split(" ")[0].replace("-MariaDB", "");
      versions.add(
          "%s %s (%s)".formatted(database.engine.label, version, database.durability(connection)));
    }
    if (redis != null) versions.add("Redis " + redis.version());
    return versions;
  }

  Address address(Engine engine) {
    return databases.get(engine).address(redis == null ? 0 : redis.port(), lease);
  }

  DatabaseServer database(Engine engine) {
    return databases.get(engine);
  }

  /** The same for nodes whose locks expire after another time, and who wait this long for a row. */
  Address address(Engine engine, Duration otherLease, Duration rowPatience) {
    Address usual = address(engine);
    return new Address(
        engine,
        usual.url() + "&sessionVariables=innodb_lock_wait_timeout=" + rowPatience.toSeconds(),
        usual.user(),
        usual.password(),
        usual.redisPort(),
        otherLease);
  }

  /** The run's own connection. */
  Connection connection(Engine engine) {
    return connections.get(engine);
  }

  List<NodeProcess> nodes(Engine engine, int count) {
    return nodes.get(engine).subList(0, count);
  }

  @Override
  public void close() throws IOException, SQLException {
    for (List<NodeProcess> two : nodes.values()) two.forEach(NodeProcess::close);
    for (Connection connection : connections.values()) connection.close();
    for (DatabaseServer database : databases.values()) database.close();
    if (redis != null) redis.close();
  }
}
