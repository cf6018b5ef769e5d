package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import surely.http.SameOrigin;
import surely.problem.ProblemException;

/**
 * Refuses a request that changes something, is authenticated by the cookie, and comes from another
 * site.
 */
@Provider
@ApplicationScoped
@PreMatching
public class CrossSiteFilter implements ContainerRequestFilter {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  @Inject private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (SAFE_METHODS.contains(context.getMethod()) || !Tokens.byCookie(request)) return;
    if (!SameOrigin.sent(request))
      throw new ProblemException(
          "cross-site", "This request came from another site, so its cookie was ignored.");
  }
}
