package surely.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** 400 for a bare semicolon in the path: JAX-RS would drop it and what follows, so that "a;b" would be taken for "a". */
@Provider
@PreMatching
public class NoMatrixParameters implements ContainerRequestFilter {
  @Override public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().getRawPath().contains(";"))
      throw new InvalidParameter("A semicolon in the path is sent as %3B.");
  }
}
