package surely.races.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import surely.races.write.Isolation;

/** A pool. A connection is returned after its transaction, whatever its outcome. */
final class Connections implements AutoCloseable {
  private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();
  private final Address address;
  private Isolation current;

  Connections(Address address) {
    this.address = address;
  }

  /**
   * Makes the pool have at least this many connections, at this isolation level. All must be idle.
   */
  void prepare(int wanted, Isolation isolation) throws SQLException {
    if (isolation == current && idle.size() >= wanted) return;
    current = isolation;
    while (idle.size() < wanted) {
      Connection connection = address.connect();
      connection.setAutoCommit(false);
      idle.add(connection);
    }
    for (Connection connection : idle) {
      isolation.apply(connection, address.engine());
      connection.commit();
    }
  }

  Connection take() throws InterruptedException {
    return idle.take();
  }

  void giveBack(Connection connection) {
    idle.add(connection);
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : idle) connection.close();
  }
}
