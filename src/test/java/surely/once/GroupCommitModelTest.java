package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

/**
 * Lincheck runs three threads that store at the same time under many schedules. It fails if a
 * thread waits for ever, too.
 */
class GroupCommitModelTest {
  private static final int SCHEDULES = 50;
  private static final int WRITES = 3;
  private static final int LEFT_OUT = 1;
  private static final GroupCommit.Limits LIMITS =
      new GroupCommit.Limits(2, 2, WRITES, Duration.ofMinutes(1));

  @Test
  void everyWriteIsStoredOnceAndGetsItsOwnResult() {
    Lincheck.runConcurrentTest(SCHEDULES, GroupCommitModelTest::race);
  }

  private static void race() {
    AtomicIntegerArray stored = new AtomicIntegerArray(WRITES);
    int[] results = new int[WRITES];
    GroupCommit<Integer, Integer> commit =
        new GroupCommit<>(
            LIMITS,
            write -> 1,
            group -> group.stream().map(write -> storeInGroup(stored, write)).toList());

    Thread[] threads = new Thread[WRITES];
    for (int i = 0; i < WRITES; i++) {
      int write = i;
      threads[i] =
          new Thread(() -> results[write] = commit.store("s", write, () -> store(stored, write)));
      threads[i].start();
    }
    for (Thread thread : threads) join(thread);

    assertThat(stored.toString(), is("[1, 1, 1]"));
    assertThat(List.of(results[0], results[1], results[2]), is(List.of(0, 10, 20)));
    assertThat(commit.waiting(), is(0));
  }

  private static Optional<Integer> storeInGroup(AtomicIntegerArray stored, int write) {
    return write == LEFT_OUT ? Optional.empty() : Optional.of(store(stored, write));
  }

  private static int store(AtomicIntegerArray stored, int write) {
    stored.incrementAndGet(write);
    return 10 * write;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
