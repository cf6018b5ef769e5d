package surely.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import surely.security.Proxies;

/** Puts on every answer, errors too, what a browser may do with it and how long it may keep it. */
public class SafeHeaders extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String FRAME =
      "default-src 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; ";

  /**
   * Text becomes HTML in lit-html's templates, and to be copied from (survey-html), only: Trusted
   * Types stop every other way.
   */
  private static final String PAGES =
      FRAME
          + "script-src 'self'; style-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; "
          + "require-trusted-types-for 'script'; trusted-types lit-html survey-html";

  /** Swagger UI styles its parts inline and draws its icons from data. */
  private static final String SWAGGER =
      FRAME + "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  @Inject private transient Proxies proxies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    response.setHeader("Content-Security-Policy", "/api.html".equals(path) ? SWAGGER : PAGES);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    if (proxies.isSecure(request))
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    response.setHeader(
        "Cache-Control", failed || "/api".equals(path) ? "no-store" : lifetime(path));
    chain.doFilter(request, response);
  }

  /**
   * Libraries have their version in their path, and bundles have a hash of what is in them;
   * everything else is asked for again, by its ETag.
   */
  private static String lifetime(String path) {
    return path.startsWith("/assets/")
            || path.startsWith("/_static/")
            || path.startsWith("/webjars/")
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }
}
