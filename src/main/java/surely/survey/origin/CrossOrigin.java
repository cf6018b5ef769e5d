package surely.survey.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.http.SameOrigin;

/**
 * Tells browsers which pages of other sites may read the response. It refuses no request: without
 * these headers, browsers keep the response from the page, and do not send what needs a preflight.
 */
@Provider
@ApplicationScoped
@PreMatching
public class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {
  /** The calls of a respondent; no address of theirs needs an escape. */
  private static final Pattern CALL =
      Pattern.compile("/api/surveys/([\\w-]+)/(?:(form|progress)|responses/[\\w.~-]+(/progress)?)");

  private static final String ORIGIN = "Origin";
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  /** Browsers keep a preflight for two hours (Chromium) or a day (Firefox) at most. */
  private static final int A_DAY = 86_400;

  @Inject private HttpServletRequest request;
  @Inject private SurveyOrigins surveys;

  /** Answers the preflight of a call that the page may make. */
  @Override
  public void filter(ContainerRequestContext context) {
    if (!isPreflight()) return;
    allowed(call())
        .ifPresent(
            origin ->
                context.abortWith(
                    Response.noContent()
                        .header("Access-Control-Allow-Methods", method())
                        .header(
                            "Access-Control-Allow-Headers",
                            "Authorization, Content-Type, Surely-Invitation")
                        .header("Access-Control-Max-Age", A_DAY)
                        .build()));
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    Matcher call = call();
    if (call.matches()) headers.add(HttpHeaders.VARY, ORIGIN);
    allowed(call)
        .ifPresent(
            origin -> {
              headers.putSingle(ALLOW_ORIGIN, origin);
              headers.putSingle("Access-Control-Expose-Headers", HttpHeaders.RETRY_AFTER);
            });
  }

  /** The value of Access-Control-Allow-Origin; empty if the page may not make this call. */
  private Optional<String> allowed(Matcher call) {
    String origin = request.getHeader(ORIGIN);
    if (origin == null || SameOrigin.sent(request)) return Optional.empty();
    return call.matches() && methods(call).contains(method())
        ? surveys.of(call.group(1)).allowing(origin)
        : Optional.empty();
  }

  private Matcher call() {
    return CALL.matcher(request.getRequestURI().substring(request.getContextPath().length()));
  }

  private static Set<String> methods(Matcher call) {
    if (call.group(2) != null) return Set.of("GET");
    return call.group(3) != null ? Set.of("GET", "PUT") : Set.of("PUT");
  }

  private boolean isPreflight() {
    return "OPTIONS".equals(request.getMethod())
        && request.getHeader(ORIGIN) != null
        && request.getHeader(REQUEST_METHOD) != null;
  }

  /** The method of the call, or the one that a preflight asks for. */
  private String method() {
    return isPreflight() ? request.getHeader(REQUEST_METHOD) : request.getMethod();
  }
}
