package surely.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import surely.sql.DiskSpace;

/** Whether this server can serve requests now. */
@ApplicationScoped
public class Health {
  private static final int MILLISECONDS = 1800;

  /** Writes more than a tablespace grows by at a time. */
  private static final String TAKE_ROOM =
      "CREATE OR REPLACE TABLE storage_probe AS SELECT REPEAT('x', 8 * 1024 * 1024) AS filler";

  /**
   * Not the driver's ping, which a node that has lost its cluster answers while it refuses
   * statements.
   */
  private static final String ANY_STATEMENT = "SELECT 1";

  @Inject private DataSource database;
  @Inject private DiskSpace diskSpace;
  @Resource private ManagedExecutorService threads;
  private Future<HealthView> look;

  HealthView live() {
    return new HealthView("UP", Map.of());
  }

  /**
   * Down while the database can't be reached or has no room; up again by itself. Answers within two
   * seconds even if the database is frozen. A check is then stuck in the pool until a time-out, so
   * there is only one at a time, and all callers wait for it together.
   */
  HealthView ready() {
    try {
      return look().get(MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
      return away();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return away();
    }
  }

  private synchronized Future<HealthView> look() {
    if (look == null || look.isDone()) look = threads.submit(this::lookNow);
    return look;
  }

  private HealthView lookNow() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(ANY_STATEMENT);
      return view(true, hasRoom(connection));
    } catch (SQLException e) {
      return away();
    }
  }

  /** After a write was refused, only another write shows that there is room again. */
  private boolean hasRoom(Connection connection) {
    if (!diskSpace.isFull()) return true;
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKE_ROOM);
      // IF EXISTS, because another server may have dropped it already
      statement.execute("DROP TABLE IF EXISTS storage_probe");
      diskSpace.hasRoom();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private HealthView away() {
    return view(false, !diskSpace.isFull());
  }

  private static HealthView view(boolean reachable, boolean room) {
    return new HealthView(
        state(reachable && room), Map.of("database", state(reachable), "storage", state(room)));
  }

  private static String state(boolean well) {
    return well ? "UP" : "DOWN";
  }
}
