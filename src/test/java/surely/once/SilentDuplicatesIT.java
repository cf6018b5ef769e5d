package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.race.RaceServers;
import surely.test.race.Writes;
import surely.test.server.Suite;

/** A duplicate is normal traffic and is not logged. */
@ExtendWith(ArquillianExtension.class)
class SilentDuplicatesIT {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 14;

  @Test
  void aThousandDuplicatesWriteNothingToTheLog() {
    RaceServers servers = RaceServers.guarded();
    List<Supplier<Request>> writes =
        List.of(
            () ->
                Writes.signUp(
                    RaceServers.fresh("racer-sign-up") + "@example.org", "only-for-tests"),
            () ->
                Writes.createWithKey(RaceServers.fresh("title"), "{}")
                    .bearer(servers.member(0).token()),
            () -> Writes.respond(servers.openSurvey("{}"), RaceServers.fresh("response")),
            () -> Writes.collect(servers.card(1, null)).bearer(servers.member(1).token()),
            () -> Writes.track(RaceServers.fresh("type"), 1).bearer(servers.member(2).token()));
    int before = Suite.log().length();

    List<String> withoutOneFirst = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++)
      for (Supplier<Request> write : writes) {
        Request same = write.get();
        List<HttpReply> replies = servers.race(CLIENTS, client -> same);
        if (replies.stream().filter(SilentDuplicatesIT::isFirst).count() != 1)
          withoutOneFirst.add(same + " " + replies);
      }

    assertThat(String.join("\n", withoutOneFirst), withoutOneFirst, is(empty()));
    assertThat(writes.size() * ROUNDS * (CLIENTS - 1), greaterThanOrEqualTo(1000));
    String incident = incident(servers);
    Until.holds(() -> Suite.log().contains(incident));
    String sinceThen = Suite.log().substring(before, Suite.log().indexOf(incident));
    assertThat(
        "nothing but the head of the incident is logged",
        sinceThen,
        matchesRegex("(.*\\R)?.*Incident "));
  }

  private static boolean isFirst(HttpReply reply) {
    return reply.status() == 201 && reply.header("Idempotency-Replayed") == null;
  }

  /** Causes an incident. When it is in the log, everything before it is there, too. */
  private static String incident(RaceServers servers) {
    servers.rows().run("RENAME TABLE tracker TO tracker_away");
    try {
      HttpReply failure =
          servers.must(500, Request.get("/api/trackers").bearer(servers.member(0).token()));
      return Api.object(failure.body())
          .getString("detail")
          .replaceFirst(".*incident (\\S+)\\.", "$1");
    } finally {
      servers.rows().run("RENAME TABLE tracker_away TO tracker");
    }
  }
}
