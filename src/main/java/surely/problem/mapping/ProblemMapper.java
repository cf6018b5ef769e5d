package surely.problem.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import surely.problem.Problem;
import surely.security.SecurityLog;

/** Turns whatever a resource throws into problem+json. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  // not UriInfo, because a malformed address does not parse as a java.net.URI
  @Context private HttpServletRequest request;

  @Context private SecurityContext security;
  @Inject private SecurityLog log;

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = Problems.of(failure, security.getUserPrincipal() != null);
    if (problem.event() != null) log.log(problem.event());
    Response.ResponseBuilder response =
        failure instanceof WebApplicationException http
            ? Response.fromResponse(http.getResponse())
            : Response.ok();
    response.status(problem.status(), problem.title());
    if (problem.status() == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    if (problem.retryAfter() > 0) response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
    return response
        .type(Problem.MEDIA_TYPE)
        .entity(
            problem
                .toJson(request.getContextPath() + "/problems/", request.getRequestURI())
                .toString())
        .build();
  }
}
