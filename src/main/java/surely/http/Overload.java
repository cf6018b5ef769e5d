package surely.http;

import io.micrometer.core.instrument.Metrics;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import surely.problem.mapping.ProblemServing;

/**
 * Answers 503 at once while the server works on as many requests as it may. What watches the server
 * is answered all the same.
 */
public class Overload extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> WATCHING = Set.of("/health/live", "/health/ready", "/metrics");
  @Inject private transient RequestLimit requests;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (WATCHING.contains(String.valueOf(request.getPathInfo()))) chain.doFilter(request, response);
    else if (requests.enter()) serve(request, response, chain);
    else refuse(request, response);
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      requests.leave();
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Metrics.counter("surely.requests.refused").increment();
    ProblemServing.send(new Overloaded(), request, response);
  }
}
