package surely.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Makes Location absolute with the {@link PublicAddress}; JAX-RS would use the Host header. */
@Provider
@ApplicationScoped
public class PublicLocation implements ContainerResponseFilter {
  @Inject private PublicAddress server;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    URI location = response.getLocation();
    if (location == null) return;
    UriInfo uri = request.getUriInfo();
    response
        .getHeaders()
        .putSingle(
            HttpHeaders.LOCATION,
            server.resolve(uri, "api/" + uri.getBaseUri().relativize(location)));
  }
}
