package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.database.Rows;
import surely.test.server.Suite;

@Tag("cluster")
@ExtendWith(ArquillianExtension.class)
class MigrationLockIT {
  private static final String WAITING =
      "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User lock'";

  @Test
  void theNextServerWaitsUntilTheLastStatementOfAMigration() throws SQLException {
    try (Connection first = Suite.administrator().connect();
        Statement migration = first.createStatement()) {
      CompletableFuture<Boolean> next;
      try (MigrationLock lock = MigrationLock.take(first)) {
        next = CompletableFuture.supplyAsync(MigrationLockIT::takes);
        Until.holds(() -> waiting() == 1);
        migration.execute("CREATE TABLE migrated (id INT PRIMARY KEY)");
        migration.execute("DROP TABLE migrated");
        assertThat("still waiting after DDL", waiting(), is(1L));
      }
      assertThat(next.join(), is(true));
    }
  }

  private static boolean takes() {
    try (Connection second = Suite.administrator().connect();
        MigrationLock lock = MigrationLock.take(second)) {
      return true;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static long waiting() {
    return Rows.of(Suite.administrator()).count(WAITING);
  }
}
