package surely.once;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Lets writes that come at the same time share a transaction. This is only a fast path: any write
 * can still be stored alone, where its guards decide.
 *
 * <ol>
 *   <li>A write that finds nobody at work on its subject is stored alone, at once.
 *   <li>The others wait. When the work ends, the first of them leads a group: its thread stores all
 *       waiting writes, up to the limits, in one transaction.
 *   <li>A write that the group has stored has its result. The others are stored alone: those that
 *       the group left out, or all of them if it failed.
 * </ol>
 *
 * <p>Nobody waits for a timer or for a group to fill. A write is stored alone, too, if the queue is
 * full, if its thread is interrupted, or if it has waited too long. Its group may store it at the
 * same time; then it finds its own row, as a repeat does.
 *
 * @param <W> a write
 * @param <R> its result
 */
public final class GroupCommit<W, R> {
  private final Limits limits;
  private final ToLongFunction<W> sizeOf;
  private final Function<List<W>, List<Optional<R>>> storeGroup;

  /** The waiting writes of each subject that is being worked on. */
  private final Map<String, Deque<Waiting>> queues = new HashMap<>();

  /**
   * @param sizeOf how much a write counts in {@link Limits#size}
   * @param storeGroup stores two writes or more in one transaction. Its results have the order of
   *     the writes; empty: left out. If it throws, nothing is known to be stored
   */
  public GroupCommit(
      Limits limits, ToLongFunction<W> sizeOf, Function<List<W>, List<Optional<R>>> storeGroup) {
    this.limits = limits;
    this.sizeOf = sizeOf;
    this.storeGroup = storeGroup;
  }

  /**
   * @param writes the most writes in a group; with 1, every write is stored alone
   * @param size the most that all writes in a group may count; a larger write is a group of its own
   * @param waiting the most writes that wait per subject
   * @param patience how long a write waits for its result before it is stored alone
   */
  public record Limits(int writes, long size, int waiting, Duration patience) {}

  /**
   * @param subject writes to the same subject share transactions
   * @param alone stores the write alone; what it throws is thrown to the caller
   */
  public R store(String subject, W write, Supplier<R> alone) {
    if (limits.writes <= 1) return alone.get();
    Waiting waiting = new Waiting(write, alone);
    synchronized (queues) {
      Deque<Waiting> queue = queues.get(subject);
      if (queue == null) {
        queues.put(subject, new ArrayDeque<>());
        waiting.turn.complete(() -> lead(subject, List.of(waiting)));
      } else if (queue.size() < limits.waiting) waiting.enter(queue);
      else waiting.turn.complete(alone);
    }
    return waiting.await().get();
  }

  /** Runs in the thread of the group's first write, the only one at work on the subject. */
  private R lead(String subject, List<Waiting> group) {
    try {
      return group.size() > 1 ? storeGroup(group) : group.get(0).alone.get();
    } finally {
      handOver(subject);
    }
  }

  private R storeGroup(List<Waiting> group) {
    List<Optional<R>> results = Collections.nCopies(group.size(), Optional.empty());
    try {
      results = storeGroup.apply(group.stream().map(waiting -> waiting.write).toList());
    } catch (RuntimeException e) {
      // Each is stored alone, which finds the cause again if it lasts.
    }
    for (int i = 1; i < group.size(); i++) group.get(i).tell(results.get(i));
    return results.get(0).orElseGet(group.get(0).alone);
  }

  /** Lets the first that waits lead the next group. */
  private void handOver(String subject) {
    synchronized (queues) {
      Deque<Waiting> queue = queues.get(subject);
      if (queue.isEmpty()) queues.remove(subject);
      else {
        List<Waiting> group = nextGroup(queue);
        group.get(0).turn.complete(() -> lead(subject, group));
      }
    }
  }

  private List<Waiting> nextGroup(Deque<Waiting> queue) {
    List<Waiting> group = new ArrayList<>();
    long size = 0;
    do {
      size += sizeOf.applyAsLong(queue.element().write);
      group.add(queue.remove());
    } while (!queue.isEmpty()
        && group.size() < limits.writes
        && size + sizeOf.applyAsLong(queue.element().write) <= limits.size);
    return group;
  }

  /** How many writes wait for a group. */
  public int waiting() {
    synchronized (queues) {
      return queues.values().stream().mapToInt(Deque::size).sum();
    }
  }

  /** A write whose turn has not come. */
  private final class Waiting {
    final W write;
    final Supplier<R> alone;

    /** What its thread does next. */
    final CompletableFuture<Supplier<R>> turn = new CompletableFuture<>();

    private Deque<Waiting> queue = new ArrayDeque<>();

    Waiting(W write, Supplier<R> alone) {
      this.write = write;
      this.alone = alone;
    }

    void enter(Deque<Waiting> itsQueue) {
      queue = itsQueue;
      queue.add(this);
    }

    void tell(Optional<R> result) {
      turn.complete(() -> result.orElseGet(alone));
    }

    Supplier<R> await() {
      try {
        return turn.get(limits.patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (TimeoutException e) {
        // below
      } catch (ExecutionException e) {
        throw new IllegalStateException(e); // no turn is completed with an exception
      }
      synchronized (queues) {
        queue.remove(this);
        turn.complete(alone); // unless its turn has just come
      }
      return turn.join();
    }
  }
}
