package surely.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** The URL, user and password of a MariaDB account. */
public record Account(String url, String user, String password) {

  /** A new connection, which the caller closes. */
  public Connection connect() throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    Connection connection = new Driver().connect(url, login);
    if (connection == null) {
      throw new SQLException("not a jdbc:mariadb: address");
    }
    return connection;
  }
}
