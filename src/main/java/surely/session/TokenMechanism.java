package surely.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import surely.once.Rerun;
import surely.security.Proxies;
import surely.sql.DatabaseFailure;

/**
 * Tells the container who is asking. A request without a token, or with one that does not count, goes on as nobody's: what
 * needs a member refuses it (see {@link RolesFilter}). Whose token could not be looked up, nobody knows (see {@link Caller}).
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
  @Inject private Holders holders;
  @Inject private Rerun rerun;
  @Inject private Proxies proxies;

  @Override public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
      HttpMessageContext context) {
    if (proxies.isSecure(request)) Tokens.setSecure(request);
    String token = Tokens.of(request);
    if (token == null) return context.doNothing();
    try {
      return rerun.call(() -> holders.find(token))
          .map(holder -> context.notifyContainerAboutLogin(new CallerPrincipal(holder.memberId()), holder.roles()))
          .orElseGet(context::doNothing);
    } catch (DatabaseFailure e) {
      Caller.isUnknown(request); // which matters to those only who ask for the caller
      return context.doNothing();
    }
  }
}
