package surely.races.write;

import java.sql.SQLException;

/** A database and its SQL dialect. */
public enum Engine {
  MARIADB("MariaDB", "DATETIME(6)", "INSERT IGNORE INTO", "", " FROM DUAL"),
  POSTGRESQL("PostgreSQL", "TIMESTAMP(6)", "INSERT INTO", " ON CONFLICT DO NOTHING", "");

  public final String label;
  final String timestamp;
  final String insertIgnore;
  final String orIgnore;
  final String fromNothing;

  Engine(String label, String timestamp, String insertIgnore, String orIgnore, String fromNothing) {
    this.label = label;
    this.timestamp = timestamp;
    this.insertIgnore = insertIgnore;
    this.orIgnore = orIgnore;
    this.fromNothing = fromNothing;
  }

  /** The end of an upsert, which sets this column to the value that was to be inserted. */
  String orUpdate(String key, String column) {
    return this == MARIADB
        ? " ON DUPLICATE KEY UPDATE " + column + " = VALUES(" + column + ")"
        : " ON CONFLICT (" + key + ") DO UPDATE SET " + column + " = EXCLUDED." + column;
  }

  /** The DDL of a table in this dialect: PostgreSQL creates indexes in separate statements. */
  String table(String name, String columns, Uniqueness uniqueness, String key) {
    String table = "CREATE TABLE " + name + " (" + columns.replace("TIMESTAMP", timestamp) + ", ";
    if (this == MARIADB)
      return table
          + uniqueness.ddl(name, key)
          + ") DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
    if (uniqueness == Uniqueness.NONE)
      return table
          + "PRIMARY KEY (id)); CREATE INDEX "
          + name
          + "_key ON "
          + name
          + " ("
          + key
          + ")";
    return table + uniqueness.ddl(name, key) + ")";
  }

  /** Which kind of failure this is. */
  public Failure failure(SQLException e) {
    return this == MARIADB
        ? ofMariaDb(e.getErrorCode())
        : ofPostgres(String.valueOf(e.getSQLState()));
  }

  private static Failure ofMariaDb(int code) {
    return switch (code) {
      case 1062 -> Failure.DUPLICATE;
      case 1213 -> Failure.DEADLOCK;
      case 1205 -> Failure.TIMEOUT;
      case 1020 -> Failure.CONFLICT;
      default -> Failure.OTHER;
    };
  }

  private static Failure ofPostgres(String state) {
    return switch (state) {
      case "23505" -> Failure.DUPLICATE;
      case "40P01" -> Failure.DEADLOCK;
      case "55P03" -> Failure.TIMEOUT;
      case "40001" -> Failure.CONFLICT;
      default -> Failure.OTHER;
    };
  }
}
