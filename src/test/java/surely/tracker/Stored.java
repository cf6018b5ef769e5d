package surely.tracker;

import surely.test.api.Api.Somebody;
import surely.test.race.RaceContract.Control;
import surely.test.race.RaceServers;

/** The trackers in the database. */
final class Stored {
  private static final String OF_ONE_TYPE = " FROM tracker WHERE member_id = ? AND type = ?";
  static final Control CONTROL =
      new Control(
          "trackers of one type",
          "ALTER TABLE tracker DROP INDEX tracker_member_type, ADD INDEX (member_id, type)");

  private Stored() {}

  static long count(RaceServers servers, Somebody member, String type) {
    return servers.rows().count("SELECT COUNT(*)" + OF_ONE_TYPE, member.id(), type);
  }

  static String value(RaceServers servers, Somebody member, String type) {
    return servers
        .rows()
        .value(
            "SELECT JSON_VALUE(CONCAT('[', value, ']'), '$[0]')" + OF_ONE_TYPE, member.id(), type);
  }
}
