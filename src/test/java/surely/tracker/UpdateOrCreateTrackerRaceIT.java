package surely.tracker;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.stream.IntStream;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * Many concurrent requests that set a tracker of one type all succeed, one after another, in one
 * row.
 */
class UpdateOrCreateTrackerRaceIT extends RaceContract {
  private static final List<String> VALUES =
      IntStream.range(0, CLIENTS).mapToObj(String::valueOf).toList();

  @Override
  protected void round(RaceServers servers, int number) {
    Somebody ann = servers.member(6);
    String type = RaceServers.fresh("type");

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Writes.set(type, client).bearer(ann.token()));

    RaceAssertions.exactly(1, "trackers of one type", Stored.count(servers, ann, type));
    assertThat(RaceAssertions.kinds(replies), is(RaceAssertions.kinds("201", 1, "200", 15)));
    assertThat(
        replies.stream().map(reply -> Api.object(reply.body()).getString("value")).toList(),
        is(VALUES));
    assertThat(
        RaceAssertions.distinct(replies, reply -> Api.object(reply.body()).getString("createdAt")),
        hasSize(1));
    assertThat(VALUES, hasItem(Stored.value(servers, ann, type)));
  }

  @Override
  protected Control control() {
    return Stored.CONTROL;
  }
}
