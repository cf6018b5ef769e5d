package surely.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import surely.problem.ProblemException;

/**
 * Refuses a request that changes something, is authenticated by the cookie, and comes from another
 * site. {@code Sec-Fetch-Site} tells the site, or {@code Origin} where a browser does not send
 * that. A request with neither passes: no current browser sends it.
 */
@Provider
@ApplicationScoped
@PreMatching
public class CrossSiteFilter implements ContainerRequestFilter {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  @Inject private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (SAFE_METHODS.contains(context.getMethod()) || !Tokens.byCookie(request)) return;
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean own = site != null ? OWN_SITES.contains(site) : origin == null || isOwn(origin);
    if (!own)
      throw new ProblemException(
          "cross-site", "This request came from another site, so its cookie was ignored.");
  }

  private boolean isOwn(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
