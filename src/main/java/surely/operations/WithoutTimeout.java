package surely.operations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The pool without its socket time-out, for statements that may take long, to change a large table
 * or to wait for a lock.
 */
final class WithoutTimeout {
  private WithoutTimeout() {}

  /** Restores each connection's time-out when it is closed, because the pool does not. */
  static DataSource of(DataSource pool) {
    return (DataSource)
        Proxy.newProxyInstance(
            WithoutTimeout.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) -> {
              Object result = invoke(method, pool, args);
              return result instanceof Connection connection ? patient(connection) : result;
            });
  }

  private static Connection patient(Connection connection) throws SQLException {
    int before = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, 0);
    return (Connection)
        Proxy.newProxyInstance(
            WithoutTimeout.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("close") && !connection.isClosed())
                connection.setNetworkTimeout(Runnable::run, before);
              return invoke(method, connection, args);
            });
  }

  private static Object invoke(Method method, Object target, Object... args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
