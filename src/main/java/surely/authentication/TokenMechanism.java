package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import surely.once.TransactionRetry;
import surely.security.Proxies;
import surely.sql.DatabaseFailure;

/**
 * Tells the container who the caller is. A request without a valid token goes on unauthenticated; a
 * resource that needs a member refuses it (see {@link RolesFilter}). If the look-up fails, the
 * caller is unknown (see {@link Caller}).
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
  @Inject private SessionLookup sessions;
  @Inject private TransactionRetry retry;
  @Inject private Proxies proxies;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (proxies.isSecure(request)) Tokens.setSecure(request);
    String token = Tokens.of(request);
    if (token == null) return context.doNothing();
    try {
      return retry
          .call(() -> sessions.find(token))
          .map(
              owner ->
                  context.notifyContainerAboutLogin(
                      new CallerPrincipal(owner.memberId()), owner.roles()))
          .orElseGet(context::doNothing);
    } catch (DatabaseFailure e) {
      Caller.setUnknown(request); // a request that needs no caller is still answered
      return context.doNothing();
    }
  }
}
