package surely.test.server;

import surely.launcher.database.Account;
import surely.test.database.Rows;

/** A schema of the suite's MariaDB for tests of the tools, which create tables there. */
final class TestDatabase {
  private static final String SCHEMA = "tools";

  private TestDatabase() {}

  /** A JDBC URL with user and schema. */
  static String url() {
    Account root = Suite.administrator();
    Rows.of(root).run("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
    return Suite.on(SCHEMA, root).url() + "?user=" + root.user() + "&password=" + root.password();
  }
}
