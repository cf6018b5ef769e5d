package surely.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** 405 for "get", which some servers take for GET, and for TRACE. */
@WebFilter("/*")
public class KnownMethods extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String method = request.getMethod();
    boolean trace = method.equals("TRACE");
    if (trace) response.setHeader("Connection", "close"); // a body, which it may not have, Payara takes for the next request
    if (trace || !method.equals(method.toUpperCase(Locale.ROOT))) response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    else chain.doFilter(request, response);
  }
}
