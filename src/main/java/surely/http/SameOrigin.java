package surely.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Tells requests of this server's own pages from those of other sites' pages. */
public final class SameOrigin {
  private static final String SAME = "same-origin";
  private static final String BY_A_PERSON = "none";

  private SameOrigin() {}

  /**
   * Whether no other site's page has sent the request. {@code Sec-Fetch-Site} tells the site, or
   * {@code Origin} where a browser does not send that. A request with neither does not come from a
   * page.
   */
  public static boolean sent(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return site.equals(SAME) || site.equals(BY_A_PERSON);
    String origin = request.getHeader("Origin");
    return origin == null || isOf(origin, request.getHeader("Host"));
  }

  private static boolean isOf(String origin, String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
