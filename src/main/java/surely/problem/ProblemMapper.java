package surely.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever a resource throws into problem+json. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  @Context private UriInfo uri;
  @Context private SecurityContext security;

  @Override public Response toResponse(Throwable failure) {
    Problem problem = Problems.of(failure, security.getUserPrincipal() != null);
    Response.ResponseBuilder answer = failure instanceof WebApplicationException http
        ? Response.fromResponse(http.getResponse()) : Response.ok();
    answer.status(problem.status(), problem.title());
    if (problem.status() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    if (problem.retryAfter() > 0) answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
    String root = uri.getBaseUri().getRawPath().replaceFirst("api/?$", "");
    return answer.type(Problem.MEDIA_TYPE)
        .entity(problem.toJson(root + "problems/", uri.getRequestUri().getRawPath()).toString()).build();
  }
}
