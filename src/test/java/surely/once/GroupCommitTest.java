package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import surely.test.Until;

/** In these tests, a write is a letter, and its result tells how it was stored. */
class GroupCommitTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch work = new CountDownLatch(1);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void aWriteThatFindsNobodyAtWorkIsStoredAlone() {
    var commit = commit(64, 100, LONG);

    assertThat(commit.store("s", "a", () -> "alone"), is("alone"));
    assertThat(commit.store("s", "b", () -> "alone"), is("alone"));
    assertThat(groups.isEmpty(), is(true));
  }

  @Test
  void thoseThatWaitAreStoredTogether() {
    var commit = commit(64, 100, LONG);
    var first = atWork(commit);
    var others = List.of(waiting(commit, "b", 1), waiting(commit, "c", 2), waiting(commit, "d", 3));

    work.countDown();

    assertThat(first.join(), is("a alone"));
    assertThat(results(others), is(List.of("b in bcd", "c in bcd", "d in bcd")));
    assertThat(groups, is(List.of("bcd")));
  }

  @Test
  void subjectsDoNotWaitForEachOther() {
    var commit = commit(64, 100, LONG);
    var first = atWork(commit);

    assertThat(commit.store("other", "b", () -> "alone"), is("alone"));
    assertThat(first.isDone(), is(false));
  }

  @Test
  void groupsAreBoundedInNumberAndSize() {
    var commit = commit(2, 64, LONG);
    atWork(commit);
    var others = new ArrayList<CompletableFuture<String>>();
    for (String write : List.of("b", "c", "d", "eeeeee", "ffff", "gg", "h"))
      others.add(waiting(commit, write, others.size() + 1));

    work.countDown();

    assertThat(
        results(others),
        is(
            List.of(
                "b in bc",
                "c in bc",
                "d alone",
                "eeeeee alone",
                "ffff alone",
                "gg in ggh",
                "h in ggh")));
  }

  @Test
  void whatTheGroupLeavesOutIsStoredAlone() {
    var commit = commit(64, 100, LONG);
    atWork(commit);
    var others = List.of(waiting(commit, "B", 1), waiting(commit, "c", 2), waiting(commit, "D", 3));

    work.countDown();

    assertThat(results(others), is(List.of("B alone", "c in BcD", "D alone")));
  }

  @Test
  void ifTheGroupFailsEachIsStoredAlone() {
    var commit = commit(64, 100, LONG);
    atWork(commit);
    var others = List.of(waiting(commit, "b", 1), waiting(commit, "!", 2), waiting(commit, "d", 3));

    work.countDown();

    assertThat(results(others), is(List.of("b alone", "! alone", "d alone")));
    assertThat(groups, is(List.of("b!d")));
  }

  @Test
  void aFailureAloneIsTheCallersOnly() {
    var commit = commit(64, 100, LONG);
    var first =
        atWork(
            commit,
            () -> {
              throw new IllegalArgumentException("mine");
            });
    var second = waiting(commit, "b", 1);

    work.countDown();

    Throwable failure = assertThrows(CompletionException.class, first::join).getCause();
    assertThat(failure.getMessage(), is("mine"));
    assertThat(second.join(), is("b alone"));
    assertThat(commit.store("s", "c", () -> "alone"), is("alone"));
  }

  @Test
  void aWriteWhoseTurnDoesNotComeIsStoredAlone() {
    var commit = commit(64, 100, Duration.ofMillis(1));
    var first = atWork(commit);

    assertThat(commit.store("s", "b", () -> "alone"), is("alone"));

    work.countDown();
    assertThat(first.join(), is("a alone"));
    assertThat(groups.isEmpty(), is(true));
  }

  @Test
  void anInterruptedWriteIsStoredAloneAndHarmsNoOther() {
    var commit = commit(64, 100, LONG);
    atWork(commit);
    var second = waiting(commit, "b", 1);

    Thread.currentThread().interrupt();
    String result = commit.store("s", "c", () -> "alone");

    assertThat(Thread.interrupted(), is(true));
    assertThat(result, is("alone"));
    var third = waiting(commit, "d", 2);
    work.countDown();
    assertThat(results(List.of(second, third)), is(List.of("b in bd", "d in bd")));
  }

  @Test
  void aFullQueueSendsAWriteItsOwnWay() {
    var commit = commit(64, 2, LONG);
    atWork(commit);
    var others = List.of(waiting(commit, "b", 1), waiting(commit, "c", 2));

    assertThat(commit.store("s", "d", () -> "alone"), is("alone"));

    work.countDown();
    assertThat(results(others), is(List.of("b in bc", "c in bc")));
  }

  /**
   * A group leaves out writes in capitals, and fails if there is a "!". A write's size is its
   * length.
   */
  private GroupCommit<String, String> commit(int writes, int waiting, Duration patience) {
    return new GroupCommit<>(
        new GroupCommit.Limits(writes, 5, waiting, patience),
        String::length,
        group -> {
          String all = String.join("", group);
          groups.add(all);
          if (all.contains("!")) throw new IllegalStateException(all);
          return group.stream()
              .map(
                  write ->
                      Optional.of(write + " in " + all)
                          .filter(stored -> Character.isLowerCase(write.charAt(0))))
              .toList();
        });
  }

  /** Stores the write "a", which takes until {@link #work} is counted down. */
  private CompletableFuture<String> atWork(GroupCommit<String, String> commit) {
    return atWork(commit, () -> "a alone");
  }

  private CompletableFuture<String> atWork(
      GroupCommit<String, String> commit, Supplier<String> end) {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<String> first =
        submit(
            commit,
            "a",
            () -> {
              started.countDown();
              awaitWork();
              return end.get();
            });
    Until.holds(() -> started.getCount() == 0);
    return first;
  }

  /** Stores a write that has to wait in the queue. */
  private CompletableFuture<String> waiting(
      GroupCommit<String, String> commit, String write, int inQueue) {
    CompletableFuture<String> result = submit(commit, write, () -> write + " alone");
    Until.holds(() -> commit.waiting() == inQueue);
    return result;
  }

  private CompletableFuture<String> submit(
      GroupCommit<String, String> commit, String write, Supplier<String> alone) {
    return CompletableFuture.supplyAsync(() -> commit.store("s", write, alone), threads);
  }

  private void awaitWork() {
    try {
      work.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> results(List<CompletableFuture<String>> all) {
    return all.stream().map(CompletableFuture::join).toList();
  }
}
