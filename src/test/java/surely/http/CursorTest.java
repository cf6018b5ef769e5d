package surely.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorTest {
  @Test
  void aCursorGoesOnWhereThePageEnded() {
    var cursor = new Cursor(Instant.parse("2025-06-01T08:00:00.123456Z"), "some-id");

    assertThat(Cursor.parse(cursor.toString()), is(cursor));
  }

  @Test
  void aCursorThatAnEarlierVersionGaveOutStillHolds() {
    String text =
        Base64.getUrlEncoder()
            .encodeToString("2025-06-01T08:00 some-id".getBytes(StandardCharsets.UTF_8));

    assertThat(
        Cursor.parse(text), is(new Cursor(Instant.parse("2025-06-01T08:00:00Z"), "some-id")));
  }
}
