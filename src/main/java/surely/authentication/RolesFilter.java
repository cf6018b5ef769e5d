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
import java.lang.annotation.Annotation;
import java.util.stream.Stream;

/**
 * Enforces {@code @RolesAllowed} on resources, which JAX-RS leaves to each server, and {@link
 * AnonymousOr}: 401 or 403 before a body is read. The EJBs check roles as well.
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
    AnonymousOr known = annotation(AnonymousOr.class);
    if (known != null) {
      if (request.getUserPrincipal() != null) requireOneOf(known.value());
      return;
    }
    RolesAllowed roles = annotation(RolesAllowed.class);
    if (roles == null) return;
    if (caller.id() == null) throw new ClientErrorException(401);
    requireOneOf(roles.value());
  }

  private <A extends Annotation> A annotation(Class<A> type) {
    A ofMethod = resource.getResourceMethod().getAnnotation(type);
    return ofMethod == null ? resource.getResourceClass().getAnnotation(type) : ofMethod;
  }

  private void requireOneOf(String... roles) {
    if (Stream.of(roles).anyMatch(request::isUserInRole)) return;
    if (request.isUserInRole(Roles.SESSION)) throw new ClientErrorException(403);
    if (Stream.of(roles).noneMatch(Roles.SCOPES::contains)) throw new SessionNeeded();
    throw new ScopeNeeded(roles);
  }
}
