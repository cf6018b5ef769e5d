package surely.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import surely.security.Proxies;

/** Sets security and caching headers on every response, errors included. */
public class SafeHeaders extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String FRAME =
      "default-src 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'; ";

  /**
   * Trusted Types let text become HTML only in lit-html's templates and in survey-html, which
   * copies harmless parts from it.
   */
  private static final String PAGES =
      FRAME
          + "script-src 'self'; style-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; "
          + "require-trusted-types-for 'script'; trusted-types lit-html survey-html";

  /** The editor shows the preview in a frame; nothing else may be shown in one. */
  private static final String EDITOR = PAGES + "; frame-src 'self'";

  private static final String PREVIEW =
      PAGES.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

  /** Swagger UI uses inline styles and icons from data URLs. */
  private static final String SWAGGER =
      FRAME + "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  /** Modules for pages of other sites; they hold nothing that not everybody may read. */
  private static final String CLIENT = "/client/";

  private static final Map<String, String> POLICIES =
      Map.of("/api.html", SWAGGER, "/edit.html", EDITOR, "/preview.html", PREVIEW);

  @Inject private transient Proxies proxies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    response.setHeader("Content-Security-Policy", POLICIES.getOrDefault(path, PAGES));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    if (proxies.isSecure(request))
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    if (path.startsWith(CLIENT)) response.setHeader("Access-Control-Allow-Origin", "*");
    boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    response.setHeader(
        "Cache-Control", failed || "/api".equals(path) ? "no-store" : lifetime(path));
    chain.doFilter(request, response);
  }

  /**
   * Libraries have their version in the path and bundles a hash of their content; everything else
   * is revalidated by its ETag.
   */
  private static String lifetime(String path) {
    return path.startsWith("/assets/")
            || path.startsWith("/_static/")
            || path.startsWith("/webjars/")
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }
}
