package surely.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Whether this server can do its work now. */
@ApplicationScoped
public class Health {
  private static final int SECONDS = 2;
  @Inject private DataSource database;

  HealthView live() {
    return new HealthView("UP", Map.of());
  }

  /** Down while the database can't be reached; up again by itself. */
  HealthView ready() {
    String state = isReachable() ? "UP" : "DOWN";
    return new HealthView(state, Map.of("database", state));
  }

  private boolean isReachable() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
