package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import surely.once.Ids;
import surely.sql.DatabaseFailure;

/**
 * Finds the member and the scopes of an API token, for every request that has one, as {@link
 * SessionLookup} finds sessions. Nothing is cached, so a revoked token is refused at once.
 */
@ApplicationScoped
public class ApiTokenLookup {
  /** By which a scanner of source code recognizes a token that was published by mistake. */
  public static final String PREFIX = "surely_";

  static final String FIND =
      "SELECT m.id, m.administrator, t.scopes, t.id, "
          + "t.used_at IS NULL OR t.used_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE "
          + "FROM api_token t JOIN member m ON m.id = t.member_id "
          + "WHERE t.token_hash = ? AND t.expires_at > UTC_TIMESTAMP(6) AND m.deleted_at IS NULL "
          + "AND m.disabled_at IS NULL";
  // The last condition lets only one of many concurrent requests write.
  static final String USED =
      "UPDATE api_token SET used_at = UTC_TIMESTAMP(6) WHERE token_hash = ? "
          + "AND (used_at IS NULL OR used_at < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE)";
  @Inject private DataSource database;

  /** Whether it has the form of an API token. */
  public static boolean isOne(String token) {
    return token.startsWith(PREFIX);
  }

  /**
   * @return the member's id, the token's id as the unique one, and its scopes as roles; invalid:
   *     the token is unknown, expired or revoked
   * @throws DatabaseFailure the look-up failed
   */
  CredentialValidationResult find(String token) {
    String hash = Ids.hash(token);
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setString(1, hash);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) return CredentialValidationResult.INVALID_RESULT;
        if (row.getBoolean(5)) noteUse(connection, hash);
        return new CredentialValidationResult(
            null,
            row.getString(1),
            null,
            row.getString(4),
            roles(row.getString(3), row.getBoolean(2)));
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  /** A member who is no administrator any more has no token that is one. */
  private static Set<String> roles(String scopes, boolean administrator) {
    return Stream.of(scopes.split(" "))
        .filter(scope -> administrator || !scope.equals(Roles.ADMINISTRATE))
        .collect(Collectors.toSet());
  }

  private static void noteUse(Connection connection, String hash) {
    try (PreparedStatement update = connection.prepareStatement(USED)) {
      update.setString(1, hash);
      update.executeUpdate();
    } catch (SQLException e) {
      // The next request notes it. A database that takes no writes is no reason to refuse a read.
    }
  }
}
