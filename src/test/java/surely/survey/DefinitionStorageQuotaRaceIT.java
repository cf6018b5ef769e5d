package surely.survey;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** However many surveys a member creates at once, they get only as many as they have room for. */
class DefinitionStorageQuotaRaceIT extends RaceContract {
  private static final int ALL = 256 * 256;
  private static final String LEFT =
      "INSERT INTO quota (subject, places, taken) VALUES (CONCAT('definitions:', ?), ?, ?) "
          + "ON DUPLICATE KEY UPDATE places = VALUES(places), taken = VALUES(taken)";

  @Override
  protected void round(RaceServers servers, int number) {
    int left = 1 + number % (CLIENTS - 1);
    servers.rows().run(LEFT, servers.member(8).id(), ALL, ALL - left);
    String title = RaceServers.fresh("title");

    List<HttpReply> replies =
        servers.race(
            CLIENTS, client -> Writes.createWithKey(title, "{}").bearer(servers.member(8).token()));

    RaceAssertions.exactly(
        left,
        "surveys of a member",
        servers.rows().count("SELECT COUNT(*) FROM survey WHERE title = ?", title));
    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", left, "409 member-storage-full", CLIENTS - left)));
  }

  @Override
  protected Control control() {
    return new Control(
        "surveys of a member",
        "CREATE TRIGGER no_limit BEFORE UPDATE ON quota FOR EACH ROW "
            + "SET NEW.taken = IF(NEW.subject LIKE 'definitions:%', OLD.taken, NEW.taken)");
  }
}
