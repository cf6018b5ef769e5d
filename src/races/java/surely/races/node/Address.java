package surely.races.node;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import surely.races.write.Engine;

/**
 * Where a node finds its servers.
 *
 * @param redisPort 0 without Redis
 * @param lease how long a lock that expires is held at most
 */
public record Address(
    Engine engine, String url, String user, String password, int redisPort, Duration lease)
    implements Serializable {

  /** A new connection, in autocommit mode. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
