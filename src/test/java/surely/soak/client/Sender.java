package surely.soak.client;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import surely.soak.history.Event;
import surely.soak.history.Event.Answer;
import surely.soak.history.Journal;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.http.Request;

/**
 * Sends the requests of one client, each until its outcome is known, and writes down each answer.
 */
final class Sender implements AutoCloseable {
  /** Longer than the server tries, and longer than HAProxy takes to see that a server is down. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long PAUSE = Duration.ofMillis(200).toNanos();
  private static final int LONGEST_PAUSE = 5; // seconds

  private final Shared shared;
  private final Race race;
  private final Journal journal;
  private final Random random;
  private final AtomicLong writes = new AtomicLong();

  Sender(Shared shared, String client, Random random) {
    this.shared = shared;
    this.random = random;
    race = Race.against(shared.server()).within(TIMEOUT);
    journal = new Journal(shared.journals(), client);
  }

  /** What is known of a write: the last answer, and the reply that it is from. */
  record Known(Event event, HttpReply reply) {
    boolean hasHappened() {
      return event.answer().hasHappened();
    }
  }

  /** Requests a write until it is known whether it happened. */
  Known send(Write write) {
    return send(write, 1, true);
  }

  /** The same, but each time with two requests at the same instant, as by a double click. */
  Known sendTwice(Write write) {
    return send(write, 2, true);
  }

  /** Requests a write whose outcome is known. It is not counted again. */
  void sendAgain(Write write) {
    send(write, 1, false);
  }

  private Known send(Write write, int times, boolean isFirst) {
    LockSupport.parkNanos(shared.pause().toNanos());
    long start = System.nanoTime();
    for (int requests = 1; ; requests++) {
      List<Known> all =
          race.send(Collections.nCopies(times, write.request())).stream()
              .map(reply -> new Known(write.event(fault(), reply), reply))
              .toList();
      all.forEach(known -> journal.add(known.event()));
      Known known = best(all);
      if (known.event().answer().isKnown()) {
        shared.figures().known(known.event(), isFirst, requests, System.nanoTime() - start);
        writes.incrementAndGet();
        return known;
      }
      shared.figures().unknown();
      pause(start, known.reply());
    }
  }

  /** One that tells that the write happened, or else one that is known. */
  private static Known best(List<Known> all) {
    return all.stream()
        .min(
            Comparator.comparing(
                known ->
                    known.hasHappened() ? 0 : known.event().answer() == Answer.REFUSED ? 1 : 2))
        .orElseThrow();
  }

  /** How many writes it has learned the outcome of. */
  long writes() {
    return writes.get();
  }

  /** Sends a request that is no guarded write until it succeeds. */
  HttpReply ask(Request request) {
    long start = System.nanoTime();
    while (true) {
      HttpReply reply = race.send(request);
      if (reply.outcome() == HttpReply.Outcome.HAPPENED) return reply;
      if (reply.outcome() == HttpReply.Outcome.DID_NOT && reply.status() != 409)
        throw new AssertionError(request + ": " + reply);
      pause(start, reply);
    }
  }

  /** Writes down what was read, and what had to be read. */
  void hasRead(Event read) {
    journal.add(read);
  }

  String fault() {
    return shared.figures().fault();
  }

  private void pause(long start, HttpReply reply) {
    if (System.nanoTime() - start > PATIENCE.toNanos())
      throw new AssertionError("unknown for " + PATIENCE + ": " + reply);
    String after = reply.header("Retry-After");
    LockSupport.parkNanos(
        after != null && after.matches("\\d{1,2}")
            ? Duration.ofSeconds(Math.min(LONGEST_PAUSE, Integer.parseInt(after))).toNanos()
            : PAUSE + random.nextInt((int) PAUSE));
  }

  @Override
  public void close() {
    race.close();
    journal.close();
  }
}
