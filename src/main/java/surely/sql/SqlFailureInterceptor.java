package surely.sql;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Around every EJB that writes. It flushes before the container commits, so that whatever the
 * database refuses surfaces here and not as a failed COMMIT, and turns a failure that the database
 * explained into {@link DatabaseFailure}.
 */
public class SqlFailureInterceptor {
  @PersistenceContext private EntityManager em;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    try {
      Object result = call.proceed();
      if (em.isJoinedToTransaction()) em.flush();
      return result;
    } catch (RuntimeException e) {
      if (e instanceof DatabaseFailure) throw e;
      SqlFailure failure = SqlFailure.of(e);
      if (failure.kind() == SqlFailure.Kind.OTHER || failure.kind() == SqlFailure.Kind.COMMIT)
        throw e;
      throw isOwn(failure) ? DatabaseFailure.lostRace() : new DatabaseFailure(failure, e);
    }
  }

  /**
   * A primary key that no guard answers for is an id minted for this request: a run of it whose
   * link broke during COMMIT has committed only now. The retry finds its row.
   */
  private static boolean isOwn(SqlFailure failure) {
    return failure.kind() == SqlFailure.Kind.DUPLICATE && failure.constraint().equals("PRIMARY");
  }
}
