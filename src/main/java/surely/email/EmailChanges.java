package surely.email;

import jakarta.annotation.security.PermitAll;
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
@PermitAll // where some methods have roles, some servers deny those without an annotation
public class EmailChanges {
  @EJB private Members members;
  @EJB private Sessions sessions;
  @EJB private ApiTokens tokens;
  @EJB private PasswordLinks links;
  @EJB private Audit audit;

  /**
   * Changes a member's address at once. A repeat does nothing.
   *
   * @param session the token of the caller's session, which stays
   * @return the former address; empty if it is the same
   * @throws MemberExists 409
   * @throws surely.authentication.SessionEnded 401
   */
  @RolesAllowed(Roles.SESSION)
  public Optional<String> change(String memberId, String email, String session) {
    sessions.requireOpen(memberId, session);
    Optional<String> former = replace(memberId, email, session);
    if (former.isPresent()) {
      members.withdrawEmailChange(memberId);
      audit.record(Act.onAccount(Action.EMAIL_CHANGED, memberId));
    }
    return former;
  }

  /**
   * Replaces the address as a part of something else: ends the member's sessions except the one of
   * the token, and revokes their API tokens and their link for a new password. Call it with the
   * member's row locked.
   *
   * @param session null for none that stays
   * @return the former address; empty if it is the same
   * @throws MemberExists 409
   */
  public Optional<String> replace(String memberId, String email, String session) {
    Optional<String> former = members.changeEmail(memberId, email);
    if (former.isPresent()) {
      sessions.endAllBut(memberId, session);
      tokens.revokeAll(memberId);
      links.revoke(memberId);
    }
    return former;
  }
}
