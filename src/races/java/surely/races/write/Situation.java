package surely.races.write;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that must happen once: the table that shows whether it did, and what else changes with
 * the row.
 */
public enum Situation {
  /**
   * Somebody clicks "create" again and again; the survey costs 10 points. The check: no survey of
   * theirs in the last 30 s.
   */
  SURVEY("survey", "owner", "click", -10, false),
  /** An OAuth log-in makes the member if there is none; both calls must get the same one. */
  MEMBER("member", "provider", "subject", 0, false),
  /** A camera reads a card many times; it is worth 5 points. */
  CARD("collection", "card", "member", 5, false),
  /** First-or-create. */
  TRACKER_FIRST("tracker", "member", "type", 0, false),
  /** Update-or-create. */
  TRACKER_UPDATE("tracker", "member", "type", 0, true);

  final String table;
  final String first;
  final String second;
  final int points;

  /** Whether a request that finds the row changes it. */
  public final boolean updates;

  Situation(String table, String first, String second, int points, boolean updates) {
    this.table = table;
    this.first = first;
    this.second = second;
    this.points = points;
    this.updates = updates;
  }

  /**
   * Whether the write belongs to an owner whose row exists already, so that it can be locked or
   * updated.
   */
  public boolean hasOwner() {
    return this != MEMBER;
  }

  /** Whether points move with the row. */
  public boolean hasPoints() {
    return points != 0;
  }

  /** The points that the owner gets with the row; negative if they pay. */
  public int points() {
    return points;
  }

  /** Selects the ids of a round's rows. {@link #bind} sets the round. */
  public String select(Uniqueness uniqueness) {
    return "SELECT id FROM "
        + table(uniqueness)
        + " WHERE "
        + first
        + " = ? AND "
        + second
        + " = ?";
  }

  /** Sets the round's parameters. */
  public void bind(PreparedStatement select, String round) throws SQLException {
    select.setString(1, target(round).first());
    select.setString(2, target(round).second());
  }

  String key() {
    return first + ", " + second;
  }

  public String table(Uniqueness uniqueness) {
    return table + "_" + uniqueness.name().toLowerCase(Locale.ROOT);
  }

  /** The values that are written in the round of this name. */
  Target target(String round) {
    return switch (this) {
      case SURVEY -> new Target(round, "click", round);
      case MEMBER -> new Target("provider", round, "");
      case CARD -> new Target("card", round, round);
      case TRACKER_FIRST, TRACKER_UPDATE -> new Target(round, "theme", round);
    };
  }

  /**
   * The values of the two columns that must be unique together, and the account that the row
   * belongs to.
   */
  record Target(String first, String second, String owner) {}

  /**
   * The tables of all situations, and those that strategies need for themselves, for this engine.
   */
  public static List<String> schema(Engine engine) {
    List<String> ddl = new ArrayList<>();
    for (Situation situation : List.of(SURVEY, MEMBER, CARD, TRACKER_FIRST)) {
      for (Uniqueness uniqueness : Uniqueness.values()) {
        String columns =
            "id VARCHAR(22) NOT NULL, "
                + "%s VARCHAR(64) NOT NULL, %s VARCHAR(64) NOT NULL, "
                    .formatted(situation.first, situation.second)
                + "content VARCHAR(64), created_at TIMESTAMP NOT NULL";
        ddl.add(engine.table(situation.table(uniqueness), columns, uniqueness, situation.key()));
      }
    }
    ddl.add(
        engine.table(
            "account",
            "id VARCHAR(64) NOT NULL, points BIGINT NOT NULL, version INT NOT NULL, "
                + "created_last TIMESTAMP NULL",
            Uniqueness.PRIMARY,
            "id"));
    ddl.add(
        engine.table(
            "idempotency_key",
            "id VARCHAR(64) NOT NULL, fingerprint VARCHAR(64) NOT NULL, "
                + "body VARCHAR(1000), created_at TIMESTAMP",
            Uniqueness.PRIMARY,
            "id"));
    ddl.add(
        engine.table(
            "named_lock",
            "name VARCHAR(64) NOT NULL, token VARCHAR(22) NOT NULL, expires_at TIMESTAMP NOT NULL",
            Uniqueness.PRIMARY,
            "name"));
    return ddl;
  }
}
