package surely.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** 405 for anything but reading outside the API; servers' own servlets for static files take a POST for a GET. */
@WebFilter("/*")
public class PagesAreReadOnly extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean api = "/api".equals(request.getServletPath());
    if (api || READING.contains(request.getMethod())) chain.doFilter(request, response);
    else response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }
}
