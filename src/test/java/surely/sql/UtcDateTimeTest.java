package surely.sql;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class UtcDateTimeTest {
  private final UtcDateTime converter = new UtcDateTime();

  @Test
  void anInstantIsStoredInUtcToTheMicrosecond() {
    assertThat(
        converter.convertToDatabaseColumn(Instant.parse("2027-03-28T02:30:00.123456Z")),
        is(LocalDateTime.parse("2027-03-28T02:30:00.123456")));
  }

  @Test
  void whatIsStoredIsReadAsUtc() {
    assertThat(
        converter.convertToEntityAttribute(LocalDateTime.parse("2027-03-28T02:30:00.123456")),
        is(Instant.parse("2027-03-28T02:30:00.123456Z")));
  }

  @Test
  void nullIsNoTime() {
    assertThat(converter.convertToDatabaseColumn(null), nullValue());
    assertThat(converter.convertToEntityAttribute(null), nullValue());
  }
}
