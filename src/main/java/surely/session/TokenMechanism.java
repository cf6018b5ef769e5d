package surely.session;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Tells the container who is asking. A request without a token, or with one that does not count, goes on as nobody's: what
 * needs a member refuses it (see {@link RolesFilter}).
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
  static final String FAILURE = TokenMechanism.class.getName() + ".failure";
  @EJB private Sessions sessions;

  @Override public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
      HttpMessageContext context) {
    String token = Tokens.of(request);
    if (token == null) return context.doNothing();
    return find(token, request)
        .map(holder -> context.notifyContainerAboutLogin(new CallerPrincipal(holder.memberId()), holder.roles()))
        .orElseGet(context::doNothing);
  }

  /** A failure here would be the container's to answer; so it waits until something needs to know who is asking. */
  private Optional<Sessions.Holder> find(String token, HttpServletRequest request) {
    try {
      return sessions.find(token);
    } catch (RuntimeException e) {
      request.setAttribute(FAILURE, e);
      return Optional.empty();
    }
  }
}
