package surely.operations;

import io.micrometer.core.instrument.Metrics;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.TimeUnit;

/**
 * Times every request of the API, by method and status. Not by path, because each id in a path
 * would make a new series.
 */
@Provider
@PreMatching
public class RequestMeter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String START = RequestMeter.class.getName() + ".start";

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(START, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(START) instanceof Long start)) return;
    Metrics.timer(
            "surely.requests",
            "method",
            method(request.getMethod()),
            "status",
            Integer.toString(response.getStatus()))
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
  }

  /** A client may send any word as method. */
  private static String method(String name) {
    return switch (name) {
      case "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH" -> name;
      default -> "other";
    };
  }
}
