package surely.test.openid;

import java.util.List;
import surely.test.http.HttpReply;

/** The cookie with which a log-out finds the provider. */
public final class ProviderCookie {
  private static final String NAME = "surely-provider=";

  private ProviderCookie() {}

  /**
   * Name and value of the cookie that the response to a log-in sets.
   *
   * @return null if it sets none
   */
  public static String of(HttpReply reply) {
    return set(reply).stream()
        .map(cookie -> cookie.replaceFirst(";.*", ""))
        .filter(cookie -> cookie.length() > NAME.length())
        .findFirst()
        .orElse(null);
  }

  public static boolean isDeletedBy(HttpReply reply) {
    return set(reply).stream()
        .anyMatch(cookie -> cookie.startsWith(NAME + ";") && cookie.contains("Max-Age=0"));
  }

  private static List<String> set(HttpReply reply) {
    return reply.headers().getOrDefault("Set-Cookie", List.of()).stream()
        .filter(cookie -> cookie.startsWith(NAME))
        .toList();
  }
}
