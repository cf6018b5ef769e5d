package surely.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Migrates the schema at start with the files of sql/, which the build packs into the WAR as
 * db/migration, and with {@link V9__Canonical_spellings}, which is in Java. Servers that start
 * together wait for each other.
 */
@Singleton
@Startup
@DependsOn("ConfigurationCheck")
@TransactionManagement(TransactionManagementType.BEAN) // Flyway begins its own transactions
public class Migration {
  @Inject private DataSource database;

  @PostConstruct
  void migrate() {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(WithoutTimeout.of(database))
        .locations("classpath:db/migration")
        .javaMigrations(new V9__Canonical_spellings())
        .load()
        .migrate();
  }
}
