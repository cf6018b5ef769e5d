package surely.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** The member who asks, or nobody. */
@ApplicationScoped
public class Caller {
  @Inject private HttpServletRequest request;

  /** @return the member's id; null: nobody is logged in */
  public String id() {
    Principal principal = request.getUserPrincipal();
    return principal == null ? null : principal.getName();
  }
}
