package surely.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import surely.sql.DatabaseFailure;

/**
 * Migrates the schema at start with the files of sql/, which the build packs into the WAR as
 * db/migration, and with {@link V9__Canonical_spellings}, which is in Java. Servers that start
 * together wait for each other: {@link MigrationLock}.
 */
@Singleton
@Startup
@DependsOn("ConfigurationCheck")
@TransactionManagement(TransactionManagementType.BEAN) // Flyway begins its own transactions
public class Migration {
  @Inject private DataSource database;

  @PostConstruct
  void migrate() {
    DataSource patient = WithoutTimeout.of(database);
    try (Connection connection = patient.getConnection();
        MigrationLock lock = MigrationLock.take(connection)) {
      Flyway.configure(Migration.class.getClassLoader())
          .dataSource(patient)
          .locations("classpath:db/migration")
          .javaMigrations(new V9__Canonical_spellings())
          .load()
          .migrate();
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }
}
