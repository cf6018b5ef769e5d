package surely.authentication;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

/**
 * A cookie for this host alone, which scripts can't read: with the prefix {@code __Host-} and
 * Secure if the client uses TLS, so that no other host can set it.
 *
 * @param name without the prefix
 */
public record HostCookie(String name) {

  /**
   * @return its value in the request; null if there is none
   */
  public String of(HttpServletRequest request) {
    if (request.getCookies() == null) return null;
    String fullName = fullName(request);
    for (Cookie cookie : request.getCookies())
      if (cookie.getName().equals(fullName) && !cookie.getValue().isEmpty())
        return cookie.getValue();
    return null;
  }

  /**
   * @param value null deletes the cookie
   */
  public NewCookie with(
      HttpServletRequest request, String value, int seconds, NewCookie.SameSite sameSite) {
    return new NewCookie.Builder(fullName(request))
        .value(value == null ? "" : value)
        .path("/")
        .maxAge(value == null ? 0 : seconds)
        .httpOnly(true)
        .secure(Tokens.isSecure(request))
        .sameSite(sameSite)
        .build();
  }

  private String fullName(HttpServletRequest request) {
    return Tokens.isSecure(request) ? "__Host-" + name : name;
  }
}
