package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import surely.problem.ProblemException;

/** The member who sent the request, or nobody. */
@ApplicationScoped
public class Caller {
  private static final String UNKNOWN = "surely.caller.unknown";
  private static final String API_TOKEN = "surely.caller.api-token";
  @Inject private HttpServletRequest request;

  /**
   * @return the member's id; null if nobody is logged in
   * @throws ProblemException 503; there is a token, and it could not be looked up
   */
  public String id() {
    Principal principal = request.getUserPrincipal();
    var unknown = (ProblemException) request.getAttribute(UNKNOWN);
    if (principal == null && unknown != null) throw unknown;
    return principal == null ? null : principal.getName();
  }

  /** The caller's token; null if nobody is logged in. */
  public String token() {
    return Tokens.of(request);
  }

  /** The id of the API token with which the request came; null for a session. */
  public String apiToken() {
    return (String) request.getAttribute(API_TOKEN);
  }

  /** Records with which API token the request came. */
  static void setApiToken(HttpServletRequest request, String id) {
    request.setAttribute(API_TOKEN, id);
  }

  /** Records why the request's token could not be looked up. */
  static void setUnknown(HttpServletRequest request, ProblemException why) {
    request.setAttribute(UNKNOWN, why);
  }
}
