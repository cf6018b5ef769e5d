package surely.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Measures the connection pool from outside, because each server has its own metrics inside: the
 * time to get a connection, and the active and idle connections that the database sees from all
 * servers with the same user. NaN while the database is down.
 */
@ApplicationScoped
public class PoolGauges {
  static final String CONNECTIONS =
      "SELECT COUNT(*) FROM information_schema.processlist "
          + "WHERE user = SUBSTRING_INDEX(CURRENT_USER(), '@', 1) AND db = DATABASE() "
          + "AND id <> CONNECTION_ID() "
          + "AND (command = 'Sleep') = %s";
  @Inject private DataSource database;

  void bindTo(MeterRegistry registry) {
    Gauge.builder("surely.pool.wait", this::waitSeconds)
        .baseUnit("seconds")
        .description("How long a connection was waited for just now")
        .register(registry);
    Gauge.builder("surely.pool.connections", () -> count("FALSE"))
        .tag("state", "active")
        .register(registry);
    Gauge.builder("surely.pool.connections", () -> count("TRUE"))
        .tag("state", "idle")
        .register(registry);
  }

  private double waitSeconds() {
    long start = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      return connection.isValid(1)
          ? Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3
          : Double.NaN;
    } catch (SQLException e) {
      return Double.NaN;
    }
  }

  private double count(String idle) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(CONNECTIONS.formatted(idle))) {
      return rows.next() ? rows.getDouble(1) : Double.NaN;
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
