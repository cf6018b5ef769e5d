package surely.sql;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Wraps every EJB that writes. It flushes before the container commits, so that a refused statement
 * fails here and not as a failed COMMIT. It turns a failure that the database explained into {@link
 * DatabaseFailure}.
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
   * A duplicate primary key that no guard handles is an id that was generated for this request: an
   * earlier attempt, whose connection broke during COMMIT, has committed after all. The retry finds
   * its row.
   */
  private static boolean isOwn(SqlFailure failure) {
    return failure.kind() == SqlFailure.Kind.DUPLICATE && failure.constraint().equals("PRIMARY");
  }
}
