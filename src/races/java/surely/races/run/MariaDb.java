package surely.races.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import surely.launcher.database.Account;
import surely.launcher.database.Database;
import surely.races.node.Address;
import surely.races.write.Engine;

/** The MariaDB that Surely is tested with. */
final class MariaDb extends DatabaseServer {
  private final Database database =
      Database.fresh(Path.of("target/races/mariadb"), "only-for-races");

  MariaDb() {
    super(Engine.MARIADB);
  }

  @Override
  Address address(int redisPort, Duration lease) {
    Account account = database.administrator();
    return new Address(
        engine,
        account.url() + "?useServerPrepStmts=true&useBulkStmts=true",
        account.user(),
        account.password(),
        redisPort,
        lease);
  }

  @Override
  long statements(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
      rows.next();
      return rows.getLong(2);
    }
  }

  @Override
  ProcessHandle process() {
    return database.process().toHandle();
  }

  @Override
  public void close() {
    database.close();
  }
}
