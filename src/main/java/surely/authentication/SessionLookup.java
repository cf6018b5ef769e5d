package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Ids;
import surely.sql.DatabaseFailure;

/**
 * Finds a token's session; an API token is found by {@link ApiTokenLookup}. It is the identity
 * store of {@link TokenModule}; that there is one also makes WildFly offer Jakarta Security, whose
 * password hash {@code member} uses. It runs for every request with a token, so it is one SELECT by
 * plain JDBC without a transaction, and an UPDATE once a minute. JDBC fails at once while the
 * database is down; some JPA providers retry for many seconds.
 */
@ApplicationScoped
public class SessionLookup implements IdentityStore {
  static final String FIND =
      "SELECT m.id, m.administrator, s.used_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND "
          + "FROM session s JOIN member m ON m.id = s.member_id "
          + "WHERE s.token_hash = ? AND s.expires_at > UTC_TIMESTAMP(6) "
          + "AND s.used_at > UTC_TIMESTAMP(6) - INTERVAL ? SECOND AND m.deleted_at IS NULL "
          + "AND m.disabled_at IS NULL";
  // The last condition lets only one of many concurrent requests write.
  static final String USED =
      "UPDATE session SET used_at = UTC_TIMESTAMP(6) WHERE token_hash = ? "
          + "AND used_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND";
  private static final Set<String> MEMBER =
      Set.of(Roles.SESSION, Roles.READ, Roles.RESPOND, Roles.MANAGE);
  private static final Set<String> ADMINISTRATOR =
      Set.of(
          Roles.SESSION,
          Roles.READ,
          Roles.RESPOND,
          Roles.MANAGE,
          Roles.ADMINISTRATE,
          Roles.ADMINISTRATOR);
  @Inject private DataSource database;
  @Inject private ApiTokenLookup apiTokens;
  @Inject private Settings settings;

  /**
   * @param credential a {@link TokenCredential}
   * @return the member's id and roles; invalid: the token is unknown, expired, idle for too long or
   *     revoked
   * @throws DatabaseFailure the look-up failed
   */
  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof TokenCredential sent))
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    return ApiTokenLookup.isOne(sent.token()) && !sent.byCookie()
        ? apiTokens.find(sent.token())
        : find(sent.token());
  }

  private CredentialValidationResult find(String token) {
    long idle = settings.get(Setting.SESSION_IDLE).toSeconds();
    long grain = Math.min(60, idle / 10);
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setLong(1, grain);
      query.setString(2, Ids.hash(token));
      query.setLong(3, idle);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) return CredentialValidationResult.INVALID_RESULT;
        if (row.getBoolean(3)) noteUse(connection, token, grain);
        return new CredentialValidationResult(
            row.getString(1), row.getBoolean(2) ? ADMINISTRATOR : MEMBER);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  private static void noteUse(Connection connection, String token, long grain) {
    try (PreparedStatement update = connection.prepareStatement(USED)) {
      update.setString(1, Ids.hash(token));
      update.setLong(2, grain);
      update.executeUpdate();
    } catch (SQLException e) {
      // The next request notes it. A database that takes no writes is no reason to refuse a read.
    }
  }
}
