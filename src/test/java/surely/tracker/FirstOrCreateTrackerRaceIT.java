package surely.tracker;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/** Of many concurrent requests for a tracker of one type, one creates it, and all get its value. */
class FirstOrCreateTrackerRaceIT extends RaceContract {
  @Override
  protected void round(RaceServers servers, int number) {
    Somebody ann = servers.member(5);
    String type = RaceServers.fresh("type");

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Writes.track(type, client).bearer(ann.token()));

    RaceAssertions.exactly(1, "trackers of one type", Stored.count(servers, ann, type));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", 1, "200", 15)));
    assertThat(RaceAssertions.distinct(replies, HttpReply::body), hasSize(1));
    assertThat(
        RaceAssertions.texts(replies, 201, "value"), is(List.of(Stored.value(servers, ann, type))));
  }

  @Override
  protected Control control() {
    return Stored.CONTROL;
  }
}
