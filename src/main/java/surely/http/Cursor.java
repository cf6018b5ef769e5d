package surely.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import surely.problem.InvalidParameter;

/**
 * Where a page of a list that is ordered by time and id ended; opaque to clients.
 *
 * @param at UTC
 */
public record Cursor(LocalDateTime at, String id) {

  static Cursor parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
      if (parts.length == 2) return new Cursor(LocalDateTime.parse(parts[0]), parts[1]);
    } catch (IllegalArgumentException | DateTimeException e) {
      // refused below like any other wrong value
    }
    throw new InvalidParameter(
        "The query parameter after takes the value of \"next\" in the page before.");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
