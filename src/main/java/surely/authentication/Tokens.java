package surely.authentication;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

/**
 * Where a request carries its token: {@code Authorization: Bearer} (RFC 6750), or else the cookie.
 */
public final class Tokens {
  private static final String BEARER = "Bearer ";
  private static final String SECURE = "surely.secure";

  private Tokens() {}

  /**
   * @return the token; null if there is none
   */
  public static String of(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization == null ? cookie(request) : bearer(authorization);
  }

  /**
   * Whether the cookie authenticates the request. A browser may have sent it without its user's
   * intent.
   */
  public static boolean byCookie(HttpServletRequest request) {
    return request.getHeader("Authorization") == null && cookie(request) != null;
  }

  /**
   * @param token null deletes the cookie
   */
  public static NewCookie cookie(HttpServletRequest request, String token, int seconds) {
    return new NewCookie.Builder(cookieName(request))
        .value(token == null ? "" : token)
        .path("/")
        .maxAge(token == null ? 0 : seconds)
        .httpOnly(true)
        .secure(isSecure(request))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static String bearer(String authorization) {
    boolean bearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer ? authorization.substring(BEARER.length()).strip() : null;
  }

  private static String cookie(HttpServletRequest request) {
    if (request.getCookies() == null) return null;
    for (Cookie cookie : request.getCookies())
      if (cookie.getName().equals(cookieName(request)) && !cookie.getValue().isEmpty())
        return cookie.getValue();
    return null;
  }

  private static String cookieName(HttpServletRequest request) {
    return isSecure(request) ? "__Host-surely" : "surely";
  }

  /** Notes that the client uses TLS, be it only up to a proxy. */
  static void setSecure(HttpServletRequest request) {
    request.setAttribute(SECURE, true);
  }

  private static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || request.getAttribute(SECURE) != null;
  }
}
