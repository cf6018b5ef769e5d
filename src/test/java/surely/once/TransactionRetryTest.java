package surely.once;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import surely.sql.DatabaseFailure;

class TransactionRetryTest {
  private final List<Integer> attempts = new ArrayList<>();

  @Test void aTransactionIsToldWhichAttemptItIs() {
    new TransactionRetry().run(attempt -> {
      attempts.add(attempt);
      if (attempt < 3) throw DatabaseFailure.lostRace();
    });
    assertThat(attempts, is(List.of(1, 2, 3)));
  }

  @Test void whatWouldFailAgainIsNotRetried() {
    assertThrows(IllegalStateException.class, () -> new TransactionRetry().run(attempt -> {
      attempts.add(attempt);
      throw new IllegalStateException();
    }));
    assertThat(attempts, is(List.of(1)));
  }
}
