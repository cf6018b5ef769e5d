package surely.sql;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * An instant as the database stores it: a DATETIME(6) in UTC. JPA applies this to every attribute;
 * a native query and JDBC call it.
 */
@Converter(autoApply = true)
public class UtcDateTime implements AttributeConverter<Instant, LocalDateTime> {

  /** The present, to the microsecond that a DATETIME(6) stores. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Null for null. */
  public static LocalDateTime of(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Null for null. */
  public static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  @Override
  public LocalDateTime convertToDatabaseColumn(Instant attribute) {
    return of(attribute);
  }

  @Override
  public Instant convertToEntityAttribute(LocalDateTime column) {
    return instant(column);
  }
}
