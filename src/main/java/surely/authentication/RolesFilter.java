package surely.authentication;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/**
 * Enforces {@code @RolesAllowed} on resources, which JAX-RS leaves to each server: 401 or 403
 * before a body is read. The EJBs check roles as well.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1) // before a server's own, where it has one
public class RolesFilter implements ContainerRequestFilter {
  @Context private ResourceInfo resource;
  @Inject private HttpServletRequest request;
  @Inject private Caller caller;

  @Override
  public void filter(ContainerRequestContext context) {
    RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
    if (roles == null) roles = resource.getResourceClass().getAnnotation(RolesAllowed.class);
    if (roles == null) return;
    if (caller.id() == null) throw new ClientErrorException(401);
    if (Stream.of(roles.value()).noneMatch(request::isUserInRole))
      throw new ClientErrorException(403);
  }
}
