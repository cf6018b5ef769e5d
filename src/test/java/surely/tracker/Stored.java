package surely.tracker;

import surely.test.race.RaceContract.Control;
import surely.test.race.RaceServers;

/** The trackers in the database. */
final class Stored {
  static final String TRACKERS = "SELECT COUNT(*) FROM tracker WHERE type = ?";
  static final Control CONTROL =
      new Control(
          "trackers of one type",
          "ALTER TABLE tracker DROP INDEX tracker_member_type, ADD INDEX (member_id, type)");

  private Stored() {}

  static String value(RaceServers servers, String type) {
    return servers
        .rows()
        .value(
            "SELECT JSON_VALUE(CONCAT('[', value, ']'), '$[0]') FROM tracker WHERE type = ?", type);
  }
}
