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
import surely.test.Answer;
import surely.test.Api.Somebody;
import surely.test.RaceAssertions;
import surely.test.RaceContract;
import surely.test.RaceServers;
import surely.test.Writes;

/**
 * However many codes a member guesses at one instant, no more of them are looked up than they have
 * left.
 */
class CodeGuessRaceIT extends RaceContract {
  private static final int LIMIT = 1_000_000; // the suite's
  private static final int LEFT = 10;
  private static final int GUESSES = 3 * CLIENTS;
  private static final String ADDRESS = "wrong codes from 127.0.0.1";
  private static final String COUNTED =
      "INSERT INTO rate_limit (subject, taken, ends_at) VALUES (?, ?, UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE) "
          + "ON DUPLICATE KEY UPDATE taken = VALUES(taken), ends_at = VALUES(ends_at)";
  private static final String TAKEN = "SELECT taken FROM rate_limit WHERE subject = ?";

  @Override
  protected void round(RaceServers arena, int number) {
    Somebody member = arena.member(5);
    leave(arena, of(member), LEFT);

    List<Answer> answers =
        arena.race(
            GUESSES, client -> Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));

    RaceAssertions.exactly(
        LEFT,
        "codes that were looked up",
        answers.stream().filter(answer -> answer.status() == 404).count());
    assertThat(
        RaceAssertions.kinds(answers),
        is(
            RaceAssertions.kinds(
                "404 not-found", LEFT, "429 too-many-wrong-codes", GUESSES - LEFT)));
    RaceAssertions.exactly(LIMIT, "wrong codes", arena.rows().count(TAKEN, of(member)));
  }

  /** As if nobody counted. */
  @Override
  protected Control control() {
    return new Control(
        "codes that were looked up",
        "CREATE TRIGGER uncounted BEFORE UPDATE ON rate_limit FOR EACH ROW SET NEW.taken = OLD.taken");
  }

  @AfterEach
  void forgive() {
    RaceServers.guarded().rows().run("DELETE FROM rate_limit");
  }

  @Test
  void whatIsRefusedIsNotCollectedAndIsToldWhenToComeAgain() {
    RaceServers arena = RaceServers.guarded();
    Somebody guesser = arena.member(6);
    String card = arena.card(1, null);
    leave(arena, of(guesser), 0);

    Answer refused = arena.must(429, Writes.collect(card).bearer(guesser.token()));

    assertThat(refused.body(), containsString("/problems/too-many-wrong-codes"));
    assertThat(
        Integer.parseInt(refused.header("Retry-After")),
        is(both(greaterThan(500)).and(lessThanOrEqualTo(601))));
    arena.must(201, Writes.collect(card).bearer(arena.member(7).token()));
  }

  @Test
  void codesOfCardsDoNotCount() {
    RaceServers arena = RaceServers.guarded();
    Somebody member = arena.member(6);
    String card = arena.card(1, 1);
    leave(arena, of(member), 1);

    arena.must(201, Writes.collect(card).bearer(member.token()));
    arena.must(409, Writes.collect(card).bearer(member.token()));
    arena.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
    arena.must(429, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
  }

  @Test
  void manyClicksOnOneCardAreNoGuesses() {
    RaceServers arena = RaceServers.guarded();
    Somebody member = arena.member(6);
    String card = arena.card(1, null);
    leave(arena, of(member), 1);

    List<Answer> answers =
        arena.race(CLIENTS, client -> Writes.collect(card).bearer(member.token()));

    assertThat(
        RaceAssertions.kinds(answers),
        is(RaceAssertions.kinds("201", 1, "409 card-already-collected", CLIENTS - 1)));
    arena.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
  }

  @Test
  void aWrongCodeCountsUnderAnIdempotencyKeyAndDoesNotUseTheKeyUp() {
    RaceServers arena = RaceServers.guarded();
    Somebody member = arena.member(6);
    String code = RaceServers.fresh("later");
    String key = RaceServers.fresh("key");
    leave(arena, of(member), 2);

    arena.must(404, Writes.collect(code).header("Idempotency-Key", key).bearer(member.token()));
    arena.must(201, arena.putCard(code, 1, null));
    arena.must(201, Writes.collect(code).header("Idempotency-Key", key).bearer(member.token()));
    arena.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
    arena.must(429, Writes.collect(RaceServers.fresh("guess")).bearer(member.token()));
  }

  @Test
  void theMembersAtOneAddressAreCountedTogether() {
    RaceServers arena = RaceServers.guarded();
    leave(arena, ADDRESS, 2);

    arena.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(arena.member(6).token()));
    arena.must(404, Writes.collect(RaceServers.fresh("guess")).bearer(arena.member(7).token()));
    arena.must(429, Writes.collect(RaceServers.fresh("guess")).bearer(arena.member(8).token()));
  }

  private static String of(Somebody member) {
    return "wrong codes of " + member.id();
  }

  /** So many wrong codes are left. */
  private static void leave(RaceServers arena, String subject, int left) {
    arena.rows().run(COUNTED, subject, LIMIT - left);
  }
}
