package surely.races.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import surely.once.Ids;

/** One request: the row that it wants, and the statements from which strategies are made. */
public final class Write {
  private static final Duration WINDOW = Duration.ofSeconds(30);

  private final Situation situation;
  private final Engine engine;
  private final String table;
  private final Situation.Target target;
  private final Moments moments;
  private final String id = Ids.generate();
  private final LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);

  /** A request of this round; all requests of a round want the same row. */
  public Write(
      Situation situation, Uniqueness uniqueness, Engine engine, String round, Moments moments) {
    this.situation = situation;
    this.engine = engine;
    this.table = situation.table(uniqueness);
    this.target = situation.target(round);
    this.moments = moments;
  }

  /** A name for what must happen once. */
  public String key() {
    return situation.table + ":" + target.first() + ":" + target.second();
  }

  /** The id that its row would get; no other request has it. */
  public String id() {
    return id;
  }

  /** The id of the existing row; null if there is none. */
  public String find(Connection connection) throws SQLException {
    return look(connection, "");
  }

  /** The same, with a locking read (FOR UPDATE). */
  public String findForUpdate(Connection connection) throws SQLException {
    return look(connection, " FOR UPDATE");
  }

  private String look(Connection connection, String locking) throws SQLException {
    return value(
        connection,
        "SELECT id FROM " + table + " WHERE " + isThere() + locking,
        target.first(),
        second());
  }

  private String isThere() {
    return situation.first
        + " = ? AND "
        + (situation == Situation.SURVEY ? "created_at > ?" : situation.second + " = ?");
  }

  private Object second() {
    return situation == Situation.SURVEY ? now.minus(WINDOW) : target.second();
  }

  /** The plain sequence: looks for the row, then creates it or uses the existing one. */
  public WriteResult findOrCreate(Connection connection) throws SQLException {
    String there = find(connection);
    return there == null ? create(connection) : there(connection, there);
  }

  /** Inserts the row with all that belongs to it. */
  public WriteResult create(Connection connection) throws SQLException {
    insert(connection, "INSERT INTO", "");
    return created(connection);
  }

  /** Inserts the row unless it exists, without an error; false if it exists. */
  public boolean insertIgnoring(Connection connection) throws SQLException {
    return insert(connection, engine.insertIgnore, engine.orIgnore) == 1;
  }

  /** Inserts the row or updates the existing one, and returns the id of that row. */
  public String insertOrUpdate(Connection connection) throws SQLException {
    insert(
        connection,
        "INSERT INTO",
        engine.orUpdate(situation.key(), situation.updates ? "content" : situation.second));
    return find(connection);
  }

  /** INSERT ... SELECT ... WHERE NOT EXISTS; false if it inserted nothing. */
  public boolean insertWhereNotExists(Connection connection) throws SQLException {
    moments.beforeInsert();
    String sql =
        into("INSERT INTO")
            + " SELECT ?, ?, ?, ?, CAST(? AS "
            + engine.timestamp
            + ")"
            + engine.fromNothing
            + " WHERE NOT EXISTS (SELECT 1 FROM "
            + table
            + " WHERE "
            + isThere()
            + ")";
    return run(
            connection, sql, id, target.first(), target.second(), id, now, target.first(), second())
        == 1;
  }

  private int insert(Connection connection, String insert, String tail) throws SQLException {
    moments.beforeInsert();
    return run(
        connection,
        into(insert) + " VALUES (?, ?, ?, ?, ?)" + tail,
        id,
        target.first(),
        target.second(),
        id,
        now);
  }

  private String into(String insert) {
    return insert + " " + table + " (id, " + situation.key() + ", content, created_at)";
  }

  /** Moves the points, in the same transaction. To be called after the insert. */
  public WriteResult created(Connection connection) throws SQLException {
    if (situation.points != 0)
      run(
          connection,
          "UPDATE account SET points = points + ? WHERE id = ?",
          situation.points,
          target.owner());
    moments.afterInsert();
    return WriteResult.created(id);
  }

  /** Uses the existing row, in place of an insert. */
  public WriteResult there(Connection connection, String there) throws SQLException {
    if (situation.updates)
      run(connection, "UPDATE " + table + " SET content = ? WHERE id = ?", id, there);
    return WriteResult.there(there);
  }

  /**
   * Reads the owner's row, as a service does first, and returns its version; null without an owner.
   */
  public String readOwner(Connection connection) throws SQLException {
    return value(connection, "SELECT version FROM account WHERE id = ?", target.owner());
  }

  /** Locks the owner's row. */
  public void lockOwner(Connection connection) throws SQLException {
    value(connection, "SELECT version FROM account WHERE id = ? FOR UPDATE", target.owner());
  }

  /** Increments the owner's version, as JPA does for {@code @Version}. */
  public void increaseVersion(Connection connection, String version) throws SQLException {
    String sql = "UPDATE account SET version = version + 1 WHERE id = ? AND version = ?";
    if (run(connection, sql, target.owner(), Integer.valueOf(version)) == 0)
      throw new Conflict(target.owner());
  }

  /** Records that the owner has created something now; false if they did so less than 30 s ago. */
  public boolean markOwner(Connection connection) throws SQLException {
    String sql =
        "UPDATE account SET created_last = ? "
            + "WHERE id = ? AND (created_last IS NULL OR created_last < ?)";
    return run(connection, sql, now, target.owner(), now.minus(WINDOW)) == 1;
  }

  /** Runs a statement that changes rows, and returns their number. */
  public static int run(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    }
  }

  /** The first column of the first row as text; null without a row. */
  public static String value(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private static void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
  }
}
