package surely.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code name.html}, if it exists, at {@code /name} and {@code /name/what}; the page's
 * script reads {@code what}. Some pages need it, and some files are not pages.
 */
public class CleanAddresses extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Pattern ADDRESS = Pattern.compile("/([a-z]+)(?:/([^/;]*))?");
  private static final Set<String> OF_SOMETHING = Set.of("edit", "preview", "results", "s");
  private static final Set<String> NO_PAGES = Set.of("api", "missing");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher address =
        ADDRESS.matcher(request.getRequestURI().substring(request.getContextPath().length()));
    String page =
        address.matches() && canBePage(address.group(1), address.group(2))
            ? "/" + address.group(1) + ".html"
            : null;
    boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    boolean isPage = reads && page != null && getServletContext().getResource(page) != null;
    if (isPage) {
      response.setCharacterEncoding("UTF-8");
      request.getRequestDispatcher(page).forward(request, response);
    } else chain.doFilter(request, response);
  }

  private static boolean canBePage(String name, String what) {
    return !NO_PAGES.contains(name)
        && !(OF_SOMETHING.contains(name) && (what == null || what.isEmpty()));
  }
}
