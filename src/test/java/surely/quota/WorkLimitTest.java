package surely.quota;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import surely.problem.RequestInProgress;

/** A few calls run at the same time, a few more wait, and the others are refused. */
class WorkLimitTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    threads.shutdownNow();
  }

  @Test
  void oneTooManyIsRefusedAtOnceAndTheOthersHaveTheirTurn() throws Exception {
    var limit = new WorkLimit(2, 0, LONG, RequestInProgress::new);
    List<CompletableFuture<String>> running = List.of(work(limit), work(limit));

    assertThrows(RequestInProgress.class, () -> limit.call(() -> "done"));
    end.countDown();

    for (CompletableFuture<String> work : running) assertThat(work.get(), is("done"));
    assertThat(limit.call(() -> "done"), is("done"));
  }

  @Test
  void whoseTurnDoesNotComeInTimeIsRefused() throws Exception {
    var limit = new WorkLimit(1, 1, Duration.ofMillis(1), RequestInProgress::new);
    work(limit);

    assertThrows(RequestInProgress.class, () -> limit.call(() -> "done"));
  }

  @Test
  void neverMoreRunThanTheLimit() throws Exception {
    var limit = new WorkLimit(2, 100, LONG, RequestInProgress::new);
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++)
      all.add(
          CompletableFuture.supplyAsync(
              () ->
                  limit.call(
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        Thread.yield();
                        return now.decrementAndGet();
                      }),
              threads));
    for (CompletableFuture<Integer> one : all) one.get();
    assertThat(most.get() <= 2, is(true));
  }

  @Test
  void workThatFailsGivesItsPlaceBack() {
    var limit = new WorkLimit(1, 0, LONG, RequestInProgress::new);
    for (int i = 0; i < 3; i++)
      assertThrows(
          IllegalStateException.class,
          () ->
              limit.call(
                  () -> {
                    throw new IllegalStateException();
                  }));
  }

  /** A call that has begun and goes on until the test ends it. */
  private CompletableFuture<String> work(WorkLimit limit) throws InterruptedException {
    var begun = new CountDownLatch(1);
    var work =
        CompletableFuture.supplyAsync(
            () ->
                limit.call(
                    () -> {
                      begun.countDown();
                      try {
                        end.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return "done";
                    }),
            threads);
    begun.await();
    return work;
  }
}
