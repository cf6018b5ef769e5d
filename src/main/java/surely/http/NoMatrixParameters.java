package surely.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import surely.problem.InvalidParameter;

/**
 * Answers 400 to a bare semicolon in the path: JAX-RS would drop it and what follows, so that "a;b"
 * would be taken for "a".
 */
@Provider
@ApplicationScoped
@PreMatching
public class NoMatrixParameters implements ContainerRequestFilter {
  @Inject private HttpServletRequest servlet; // it takes addresses that java.net.URI does not

  @Override
  public void filter(ContainerRequestContext request) {
    if (servlet.getRequestURI().contains(";"))
      throw new InvalidParameter("A semicolon in the path is sent as %3B.");
  }
}
