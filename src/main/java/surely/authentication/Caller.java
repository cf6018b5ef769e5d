package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import surely.problem.DatabaseUnavailable;

/** The member who sent the request, or nobody. */
@ApplicationScoped
public class Caller {
  private static final String UNKNOWN = "surely.caller.unknown";
  @Inject private HttpServletRequest request;

  /**
   * @return the member's id; null if nobody is logged in
   * @throws DatabaseUnavailable 503; there is a token, and it could not be looked up
   */
  public String id() {
    Principal principal = request.getUserPrincipal();
    if (principal == null && request.getAttribute(UNKNOWN) != null) throw new DatabaseUnavailable();
    return principal == null ? null : principal.getName();
  }

  /** The caller's token; null if nobody is logged in. */
  public String token() {
    return Tokens.of(request);
  }

  /** Records that the request's token could not be looked up. */
  static void setUnknown(HttpServletRequest request) {
    request.setAttribute(UNKNOWN, true);
  }
}
