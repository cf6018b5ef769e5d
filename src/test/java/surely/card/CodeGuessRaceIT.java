package surely.card;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import surely.test.api.Api.Somebody;
import surely.test.http.HttpReply;
import surely.test.race.RaceAssertions;
import surely.test.race.RaceContract;
import surely.test.race.RaceServers;
import surely.test.race.Writes;

/**
 * However many codes a member guesses at once, no more are looked up than they have attempts left.
 */
class CodeGuessRaceIT extends RaceContract {
  private static final int LIMIT = 1_000_000; // as the suite configures it
  private static final int LEFT = 10;
  private static final String ADDRESS = "wrong codes from 127.0.0.1";
  private static final String COUNTED =
      "INSERT INTO rate_limit (subject, taken, ends_at) "
          + "VALUES (?, ?, UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE) "
          + "ON DUPLICATE KEY UPDATE taken = VALUES(taken), ends_at = VALUES(ends_at)";
  private static final String TAKEN = "SELECT taken FROM rate_limit WHERE subject = ?";

  @Override
  protected void round(RaceServers servers, int number) {
    Somebody member = servers.member(5);
    leave(servers, of(member), LEFT);

    List<HttpReply> replies =
        servers.race(
            CLIENTS, client -> Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));

    RaceAssertions.exactly(
        LEFT,
        "codes that were looked up",
        replies.stream().filter(reply -> reply.status() == 404).count());
    assertThat(
        RaceAssertions.kinds(replies),
        is(
            RaceAssertions.kinds(
                "404 not-found", LEFT, "429 too-many-wrong-codes", CLIENTS - LEFT)));
    RaceAssertions.exactly(LIMIT, "wrong codes", servers.rows().count(TAKEN, of(member)));
  }

  /** Nothing is counted. */
  @Override
  protected Control control() {
    return new Control(
        "codes that were looked up",
        "CREATE TRIGGER uncounted BEFORE UPDATE ON rate_limit FOR EACH ROW "
            + "SET NEW.taken = OLD.taken");
  }

  @AfterEach
  void forgive() {
    RaceServers.guarded().rows().run("DELETE FROM rate_limit");
  }

  @Test
  void whatIsRefusedIsNotCollectedAndIsToldWhenToComeAgain() {
    RaceServers servers = RaceServers.guarded();
    Somebody guesser = servers.member(6);
    String card = servers.card(1, null);
    leave(servers, of(guesser), 0);

    HttpReply refused = servers.must(429, Writes.collect(card).bearer(guesser.token()));

    assertThat(refused.body(), containsString("/problems/too-many-wrong-codes"));
    assertThat(
        Integer.parseInt(refused.header("Retry-After")),
        is(both(greaterThan(500)).and(lessThanOrEqualTo(601))));
    servers.must(201, Writes.collect(card).bearer(servers.member(7).token()));
  }

  @Test
  void codesOfCardsDoNotCount() {
    RaceServers servers = RaceServers.guarded();
    Somebody member = servers.member(6);
    String card = servers.card(1, 1);
    leave(servers, of(member), 1);

    servers.must(201, Writes.collect(card).bearer(member.token()));
    servers.must(409, Writes.collect(card).bearer(member.token()));
    servers.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
    servers.must(429, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
  }

  @Test
  void manyClicksOnOneCardAreNoGuesses() {
    RaceServers servers = RaceServers.guarded();
    Somebody member = servers.member(6);
    String card = servers.card(1, null);
    leave(servers, of(member), 1);

    List<HttpReply> replies =
        servers.race(CLIENTS, client -> Writes.collect(card).bearer(member.token()));

    assertThat(
        RaceAssertions.kinds(replies),
        is(RaceAssertions.kinds("201", 1, "409 card-already-collected", CLIENTS - 1)));
    servers.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
  }

  @Test
  void aWrongCodeCountsUnderAnIdempotencyKeyAndDoesNotUseTheKeyUp() {
    RaceServers servers = RaceServers.guarded();
    Somebody member = servers.member(6);
    String code = RaceServers.fresh("later");
    String key = RaceServers.fresh("key");
    leave(servers, of(member), 2);

    servers.must(404, Writes.collect(code).header("Idempotency-Key", key).bearer(member.token()));
    servers.must(201, servers.putCard(code, 1, null));
    servers.must(201, Writes.collect(code).header("Idempotency-Key", key).bearer(member.token()));
    servers.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
    servers.must(429, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
  }

  @Test
  void theMembersAtOneAddressAreCountedTogether() {
    RaceServers servers = RaceServers.guarded();
    leave(servers, ADDRESS, 2);

    servers.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(servers.member(6).token()));
    servers.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(servers.member(7).token()));
    servers.must(429, Writes.collect(RaceServers.fresh("guess")).bearer(servers.member(8).token()));
  }

  private static String of(Somebody member) {
    return "wrong codes of " + member.id();
  }

  /** Leaves this many wrong codes. */
  private static void leave(RaceServers servers, String subject, int left) {
    servers.rows().run(COUNTED, subject, LIMIT - left);
  }
}
