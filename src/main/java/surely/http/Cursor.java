package surely.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import surely.problem.InvalidParameter;
import surely.sql.UtcDateTime;

/**
 * The position at which a page of a list ended, in a list ordered by time and id; opaque to
 * clients.
 */
public record Cursor(Instant at, String id) {
  /** Before everything that a list can contain. */
  public static final Cursor OLDEST = new Cursor(Instant.parse("1000-01-01T00:00:00Z"), "");

  /** After everything that a list can contain. */
  public static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

  static Cursor parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
      if (parts.length == 2)
        return new Cursor(UtcDateTime.instant(LocalDateTime.parse(parts[0])), parts[1]);
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
        .encodeToString((UtcDateTime.of(at) + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
