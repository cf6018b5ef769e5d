package surely.operations;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The connection pool, by the name that persistence.xml uses. It is looked up in code, because
 * {@code @Resource(lookup)} takes a name without {@code java:} as global on one server and as the
 * application's own on another.
 */
@Dependent
public class Pool {
  @Produces
  DataSource pool() throws NamingException {
    return InitialContext.doLookup("jdbc/surely");
  }
}
