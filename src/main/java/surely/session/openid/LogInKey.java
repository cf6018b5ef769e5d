package surely.session.openid;

import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import surely.sql.Row;
import surely.sql.SqlFailureInterceptor;

/** The part of the keys of {@link CookieSeal} that all servers read from the database. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
public class LogInKey {
  static final String VALUE = "SELECT value FROM log_in_key";
  @PersistenceContext private EntityManager em;

  public String value() {
    return Row.only(em.createNativeQuery(VALUE)).text(1);
  }
}
