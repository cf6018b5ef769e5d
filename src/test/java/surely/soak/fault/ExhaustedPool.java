package surely.soak.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import surely.test.Until;
import surely.test.cluster.Cluster;
import surely.test.database.Rows;

/** A lock on all surveys keeps every connection of both pools busy, so that others wait for one. */
public final class ExhaustedPool implements Fault {
  /** Connections of a server, fewer than half of the clients. */
  public static final int POOL = 10;

  private static final String BUSY =
      "SELECT COUNT(*) FROM information_schema.processlist "
          + "WHERE user = 'surely' AND command <> 'Sleep'";
  private Connection lock;

  @Override
  public String name() {
    return "connection pools exhausted";
  }

  @Override
  public void strike(Cluster cluster) throws SQLException {
    lock = cluster.administrator().connect();
    lock.setAutoCommit(false);
    try (Statement statement = lock.createStatement()) {
      statement.execute("SELECT id FROM survey FOR UPDATE");
    }
    Rows rows = Rows.of(cluster.administrator());
    Until.holds(Duration.ofSeconds(20), () -> rows.count(BUSY) >= POOL);
  }

  @Override
  public void heal(Cluster cluster) throws SQLException {
    lock.close();
  }
}
