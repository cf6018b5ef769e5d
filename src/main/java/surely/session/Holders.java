package surely.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import surely.once.DatabaseFailure;
import surely.once.Ids;

/**
 * Who holds a token. Every request with a token asks, so this is one SELECT by plain JDBC, without a transaction, and
 * without the patience of JPA providers, some of which try for many seconds while the database is away.
 */
@ApplicationScoped
public class Holders {
  static final String FIND = "SELECT m.id, m.administrator FROM session s JOIN member m ON m.id = s.member_id "
      + "WHERE s.token_hash = ? AND s.expires_at > UTC_TIMESTAMP(6) AND m.deleted_at IS NULL";
  @Inject private DataSource database;

  /**
   * @return empty: the token is unknown, expired or revoked
   * @throws DatabaseFailure nobody knows
   */
  Optional<Holder> find(String token) {
    try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setString(1, Ids.hash(token));
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(new Holder(row.getString(1), row.getBoolean(2))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }
}
