package surely.authentication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

/**
 * Where a request carries its token: {@code Authorization: Bearer} (RFC 6750), or else the cookie.
 */
public final class Tokens {
  private static final String BEARER = "Bearer ";
  private static final HostCookie COOKIE = new HostCookie("surely");
  private static final String SECURE = "surely.secure";

  private Tokens() {}

  /**
   * @return the token; null if there is none
   */
  public static String of(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization == null ? COOKIE.of(request) : bearer(authorization);
  }

  /**
   * Whether the cookie authenticates the request. A browser may have sent it without its user's
   * intent.
   */
  public static boolean byCookie(HttpServletRequest request) {
    return request.getHeader("Authorization") == null && COOKIE.of(request) != null;
  }

  /**
   * @param token null deletes the cookie
   */
  public static NewCookie cookie(HttpServletRequest request, String token, int seconds) {
    return COOKIE.with(request, token, seconds, NewCookie.SameSite.LAX);
  }

  private static String bearer(String authorization) {
    boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? authorization.substring(BEARER.length()).strip() : null;
  }

  /** Notes that the client uses TLS, be it only up to a proxy. */
  static void setSecure(HttpServletRequest request) {
    request.setAttribute(SECURE, true);
  }

  static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || request.getAttribute(SECURE) != null;
  }
}
