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
 * 405 for TRACE, for "get", which some servers take for GET, and for anything but reading outside
 * the API; servers' own servlets for static files take a POST for a GET.
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
    if (trace)
      response.setHeader(
          "Connection",
          "close"); // a body, which it may not have, Payara takes for the next request
    if (READING.contains(method) || api && !trace && method.equals(method.toUpperCase(Locale.ROOT)))
      chain.doFilter(request, response);
    else response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
