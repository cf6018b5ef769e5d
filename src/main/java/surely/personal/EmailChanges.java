package surely.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import java.util.Optional;
import surely.administration.PasswordLinks;
import surely.audit.Act;
import surely.audit.Action;
import surely.audit.Audit;
import surely.authentication.Roles;
import surely.member.MemberExists;
import surely.member.Members;
import surely.session.Sessions;
import surely.sql.SqlFailureInterceptor;
import surely.token.ApiTokens;

/** Changes e-mail addresses, and ends whatever else could use the account. */
@Stateless
@Interceptors(SqlFailureInterceptor.class)
@RolesAllowed(Roles.SESSION)
public class EmailChanges {
  @EJB private Members members;
  @EJB private Sessions sessions;
  @EJB private ApiTokens tokens;
  @EJB private PasswordLinks links;
  @EJB private Audit audit;

  /**
   * Changes a member's address, ends all their sessions except the one of the token, and revokes
   * their API tokens and their link for a new password. A repeat does nothing.
   *
   * @return the former address; empty if it is the same
   * @throws MemberExists 409
   * @throws surely.authentication.SessionEnded 401
   */
  public Optional<String> change(String member, String email, String token) {
    sessions.requireOpen(member, token);
    Optional<String> former = members.changeEmail(member, email);
    if (former.isPresent()) {
      sessions.endOthers(member, token);
      tokens.revokeAll(member);
      links.revoke(member);
      audit.record(Act.onAccount(Action.EMAIL_CHANGED, member));
    }
    return former;
  }
}
