package surely.races.write;

/** The index of the columns that must be unique. */
public enum Uniqueness {
  /** An index that allows duplicates. */
  NONE("PRIMARY KEY (id), INDEX %1$s_key (%2$s)"),
  /** A unique index beside the primary key. */
  SECONDARY("PRIMARY KEY (id), CONSTRAINT %1$s_key UNIQUE (%2$s)"),
  /** The columns are the primary key. */
  PRIMARY("PRIMARY KEY (%2$s)");

  private final String ddl;

  Uniqueness(String ddl) {
    this.ddl = ddl;
  }

  String ddl(String table, String columns) {
    return ddl.formatted(table, columns);
  }
}
