package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import surely.sql.DatabaseFailure;

class TransactionRetryTest {
  private final List<Integer> attempts = new ArrayList<>();

  @Test
  void aTransactionIsToldWhichAttemptItIs() {
    new TransactionRetry()
        .run(
            attempt -> {
              attempts.add(attempt);
              if (attempt < 3) throw DatabaseFailure.lostRace();
            });
    assertThat(attempts, is(List.of(1, 2, 3)));
  }

  @Test
  void whatWouldFailAgainIsNotRetried() {
    assertThrows(
        IllegalStateException.class,
        () ->
            new TransactionRetry()
                .run(
                    attempt -> {
                      attempts.add(attempt);
                      throw new IllegalStateException();
                    }));
    assertThat(attempts, is(List.of(1)));
  }

  @Test
  void aRetryWaitsForItsPause() {
    long start = System.nanoTime();
    new TransactionRetry()
        .run(
            attempt -> {
              if (attempt < TransactionRetry.ATTEMPTS) throw DatabaseFailure.lostRace();
            });
    // at least 10 + 20 + 40 + 80 + 160
    assertThat((System.nanoTime() - start) / 1_000_000, greaterThanOrEqualTo(310L));
  }

  @Test
  void noPauseIsShorterThanHalfOfItsLimit() {
    for (int attempt = 1; attempt < TransactionRetry.ATTEMPTS; attempt++) {
      long limit = 10L << attempt;
      assertThat(
          pauses(attempt),
          everyItem(allOf(greaterThanOrEqualTo(limit / 2), lessThanOrEqualTo(limit))));
    }
  }

  @Test
  void pausesDifferBetweenRequests() {
    assertThat(pauses(1), hasSize(greaterThan(1)));
  }

  private static Set<Long> pauses(int attempt) {
    return IntStream.range(0, 1000)
        .mapToObj(i -> TransactionRetry.millisAfter(attempt))
        .collect(Collectors.toSet());
  }
}
