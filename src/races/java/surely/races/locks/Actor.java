package surely.races.locks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import surely.races.node.Address;
import surely.races.write.Isolation;
import surely.races.write.Write;

/**
 * A connection of a script. Its statements run in their own thread, because they may have to wait.
 */
final class Actor implements AutoCloseable {
  private final String name;
  private final Connection connection;
  private final long thread;
  private CompletableFuture<String> last = CompletableFuture.completedFuture("");

  Actor(String name, Address address, Isolation isolation) {
    this.name = name;
    try {
      connection = address.connect();
      isolation.apply(connection, address.engine());
      connection.setAutoCommit(false);
      thread = Long.parseLong(Write.value(connection, "SELECT CONNECTION_ID()"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void start(String sql) {
    last =
        CompletableFuture.supplyAsync(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return "done";
              } catch (SQLException e) {
                return e.getMessage();
              }
            },
            task -> new Thread(task, name).start());
  }

  boolean isDone() {
    return last.isDone();
  }

  /** The result of the last statement; "waits" if it is still running. */
  String said() {
    return last.getNow("waits").replaceAll("\\(conn=\\d+\\) ", "");
  }

  String name() {
    return name;
  }

  long thread() {
    return thread;
  }

  @Override
  public void close() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
