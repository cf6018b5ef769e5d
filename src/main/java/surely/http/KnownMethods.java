package surely.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Answers 405 to TRACE, to "get", which some servers take for GET, and outside the API to anything
 * but reading: servers' own servlets for static files take a POST for a GET.
 */
public class KnownMethods extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String method = request.getMethod();
    boolean api = "/api".equals(request.getServletPath());
    boolean trace = method.equals("TRACE");
    // TRACE must not have a body; Payara would take one for the next request.
    if (trace) response.setHeader("Connection", "close");
    if (READING.contains(method) || api && !trace && method.equals(method.toUpperCase(Locale.ROOT)))
      chain.doFilter(request, response);
    else response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
