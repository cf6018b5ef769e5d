package surely.sql;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import surely.sql.SqlFailure.Kind;

class SqlFailureTest {
  @ParameterizedTest
  @CsvSource({
    "1062, DUPLICATE",
    "1213, DEADLOCK",
    "1317, DEADLOCK",
    "1205, LOCK_TIMEOUT",
    "1020, STALE_SNAPSHOT",
    "1927, CONNECTION",
    "1114, STORAGE_FULL",
    "1021, STORAGE_FULL",
    "1290, CONNECTION",
    "1048, OTHER",
    "1452, OTHER",
    "1451, OTHER",
    "4025, OTHER",
    "1406, OTHER"
  })
  void theVendorCodeDecidesAndNotTheClass(int code, Kind kind) {
    var sql = new SQLIntegrityConstraintViolationException("refused", "23000", code);

    assertThat(SqlFailure.of(new PersistenceException(sql)).kind(), is(kind));
  }

  @Test
  void theConstraintsNameIsTheLastOneThatTheMessageNames() {
    var sql =
        new SQLException(
            "(conn=5) Duplicate entry 'a for key 'mine'' for key 'card_collection_card_member'",
            "23000",
            1062);

    assertThat(
        SqlFailure.of(sql), is(new SqlFailure(Kind.DUPLICATE, "card_collection_card_member")));
  }

  @Test
  void causesSuppressedAndNextExceptionsAreLookedThrough() {
    var first = new SQLException("batch failed");
    first.setNextException(new SQLException("Deadlock found", "40001", 1213));
    var rollback = new RollbackException("commit failed");
    rollback.addSuppressed(first);

    assertThat(
        SqlFailure.of(
                new EJBTransactionRolledbackException(
                    "rolled back", new RuntimeException(rollback)))
            .kind(),
        is(Kind.DEADLOCK));
  }

  @Test
  void aDeadlockIsNoOptimisticLockFailureWhateverItsWrapper() {
    var deadlock = new OptimisticLockException(new SQLException("Deadlock found", "40001", 1213));

    assertThat(SqlFailure.of(deadlock).kind(), is(Kind.DEADLOCK));
    assertThat(
        SqlFailure.of(new OptimisticLockException("no row was updated")).kind(),
        is(Kind.STALE_SNAPSHOT));
  }

  @Test
  void aBrokenLinkIsAConnectionFailure() {
    assertThat(
        SqlFailure.of(new SQLNonTransientConnectionException("Socket error")).kind(),
        is(Kind.CONNECTION));
    assertThat(SqlFailure.of(new SQLException("gone", "08S01")).kind(), is(Kind.CONNECTION));
  }

  @Test
  void aWriteThatAnotherNodeOfTheClusterOvertookIsADeadlock() {
    assertThat(
        SqlFailure.of(new PersistenceException(new SQLException("failed", "40001"))).kind(),
        is(Kind.DEADLOCK));
  }

  @Test
  void aCommitOnANodeThatLostTheOthersHasAnUnknownOutcome() {
    var commit = new SQLException("Got error 6 \"No such device\" during COMMIT", "HY000", 1180);

    assertThat(SqlFailure.of(new PersistenceException(commit)).kind(), is(Kind.COMMIT));
    assertThat(Kind.COMMIT.mayBeRetried(), is(true));
  }

  @Test
  void aCommitWhoseCauseTheServerDroppedHasAnUnknownOutcome() {
    assertThat(
        SqlFailure.of(new EJBException(new RollbackException("Unexpected error in commit"))).kind(),
        is(Kind.COMMIT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1026 | (conn=3) Error writing file 'x.MAD' (Errcode: "
            + "28 \"No space left on device\") | STORAGE_FULL",
        "1030 | (conn=3) Got error 28 \"No space left on device\" from storage engine InnoDB "
            + "| STORAGE_FULL",
        "1180 | (conn=3) Got error 122 \"Disk quota exceeded\" during COMMIT | STORAGE_FULL",
        "1030 | (conn=3) Got error 128 \"Out of memory in engine\" from storage engine "
            + "InnoDB | OTHER",
        "1406 | (conn=28) Data too long for column 'a' at row 1 | OTHER"
      })
  void aDiskThatIsFullIsToldByTheSystemsOwnNumber(int code, String message, Kind kind) {
    assertThat(SqlFailure.of(new SQLException(message, "HY000", code)).kind(), is(kind));
    assertThat(kind.mayBeRetried(), is(false));
  }

  @Test
  void aDefectIsNotRunAgain() {
    assertThat(SqlFailure.of(new EJBException(new NullPointerException())).kind(), is(Kind.OTHER));
    assertThat(SqlFailure.of(new IllegalStateException()).kind().mayBeRetried(), is(false));
  }

  @Test
  void aCircleOfCausesEnds() {
    var a = new RuntimeException("a");
    var b = new RuntimeException("b", a);
    a.initCause(b);

    assertThat(SqlFailure.of(a).kind(), is(Kind.OTHER));
  }
}
