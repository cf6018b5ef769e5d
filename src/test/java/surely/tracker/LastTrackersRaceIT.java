package surely.tracker;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** However many trackers a member creates at once, they get no more than they have left. */
class LastTrackersRaceIT extends RaceContract {
  private static final int MOST = 1000;
  private static final String LEFT =
      "INSERT INTO quota (subject, places, taken) VALUES (CONCAT('trackers:', ?), ?, ?) "
          + "ON DUPLICATE KEY UPDATE places = VALUES(places), taken = VALUES(taken)";

  /** In every third round, nothing has been counted yet. */
  @Override
  protected void round(RaceServers servers, int number) {
    String member = servers.member(7).id();
    int left = number % 3 == 2 ? CLIENTS : 1 + number % (CLIENTS - 1);
    if (number % 3 == 2)
      servers.rows().run("DELETE FROM quota WHERE subject = CONCAT('trackers:', ?)", member);
    else servers.rows().run(LEFT, member, MOST, MOST - left);
    String type = RaceServers.fresh("type");

    List<HttpReply> replies =
        servers.race(
            CLIENTS,
            client -> request(type + "-" + client, client).bearer(servers.member(7).token()));

    RaceAssertions.exactly(
        left,
        "trackers of a member",
        servers.rows().count("SELECT COUNT(*) FROM tracker WHERE type LIKE CONCAT(?, '%')", type));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", left, "409 too-many-trackers", CLIENTS - left)));
    RaceAssertions.exactly(
        number % 3 == 2 ? CLIENTS : MOST,
        "places taken",
        servers
            .rows()
            .count("SELECT taken FROM quota WHERE subject = CONCAT('trackers:', ?)", member));
  }

  private static Request request(String type, int client) {
    return client % 2 == 0 ? Writes.track(type, client) : Writes.set(type, client);
  }

  @Override
  protected Control control() {
    return new Control(
        "trackers of a member",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW "
            + "SET NEW.taken = IF(NEW.subject LIKE 'trackers:%', OLD.taken, NEW.taken)");
  }
}
