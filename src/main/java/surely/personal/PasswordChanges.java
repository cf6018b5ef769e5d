package surely.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import surely.administration.PasswordLinks;
import surely.authentication.Roles;
import surely.session.Sessions;
import surely.sql.SqlFailureInterceptor;
import surely.token.ApiTokens;

/** Changes passwords, and ends whatever the old one may have let in. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed(Roles.SESSION)
public class PasswordChanges {
  @EJB private Sessions sessions;
  @EJB private ApiTokens tokens;
  @EJB private PasswordLinks links;

  /**
   * Sets a member's password, ends all their sessions except the one of the token, and revokes
   * their API tokens and their link for a new password.
   */
  public void change(String member, String passwordHash, String token) {
    sessions.changePassword(member, passwordHash, token);
    tokens.revokeAll(member);
    links.revoke(member);
  }
}
