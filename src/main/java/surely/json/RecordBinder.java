package surely.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import surely.problem.Issues;
import surely.problem.Pointer;

/**
 * Binds a JSON object to a record, whose components are String, Long, Boolean, Instant, an enum,
 * which JSON writes as its {@code toString}, a kind of JsonValue or another record. Absent and null
 * both become null. A field that the record lacks and a value of another type are errors; nothing
 * is converted.
 */
final class RecordBinder {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };
  private final Issues errors = new Issues();

  /** The errors so far, at most {@value Issues#MOST}. */
  Issues errors() {
    return errors;
  }

  <R> R bind(JsonObject json, Class<R> type, Pointer at) {
    Shape shape = SHAPES.get(type);
    json.keySet().stream()
        .filter(name -> !shape.names.contains(name))
        .forEach(
            name ->
                error(
                    at.then(name),
                    "unknown-field",
                    "There is no such field; known here are "
                        + String.join(", ", shape.names)
                        + "."));
    Object[] values = new Object[shape.names.size()];
    for (int i = 0; i < values.length; i++) {
      String name = shape.names.get(i);
      values[i] = value(json.get(name), shape.types[i], at.then(name));
    }
    try {
      return type.cast(shape.constructor.newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw unfit(type, e);
    }
  }

  /**
   * A record's components and constructor, cached because reflection computes them anew at each
   * call.
   */
  private record Shape(List<String> names, Class<?>[] types, Constructor<?> constructor) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
      try {
        return new Shape(
            Stream.of(components).map(RecordComponent::getName).toList(),
            types,
            type.getConstructor(types));
      } catch (NoSuchMethodException e) {
        throw unfit(type, e);
      }
    }
  }

  private static IllegalStateException unfit(Class<?> type, ReflectiveOperationException e) {
    return new IllegalStateException(type + " must be a public record that takes any value", e);
  }

  private Object value(JsonValue json, Class<?> type, Pointer at) {
    if (json == null || json == JsonValue.NULL) return null;
    if (type == JsonValue.class) return json;
    if (type == String.class && json instanceof JsonString text) return text.getString();
    if (type == Long.class && json instanceof JsonNumber number)
      return whole(number.bigDecimalValue(), at);
    if (type == Boolean.class && (json == JsonValue.TRUE || json == JsonValue.FALSE))
      return json == JsonValue.TRUE;
    if (type == Instant.class && json instanceof JsonString text)
      return instant(text.getString(), at);
    if (type.isEnum() && json instanceof JsonString text)
      return constant(text.getString(), type, at);
    if (type.isInstance(json)) return json;
    if (type.isRecord() && json instanceof JsonObject object) return bind(object, type, at);
    return error(at, "wrong-type", "This must be " + name(type) + ".");
  }

  private Long whole(BigDecimal number, Pointer at) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      error(at, "out-of-range", "This must be a whole number of at most 18 digits.");
      return null;
    }
  }

  /** RFC 3339 with any offset, and a year that a DATETIME can hold. */
  private Object instant(String text, Pointer at) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() > 1970 && time.getYear() < 9999)
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      // reported below like any other wrong value
    }
    return error(at, "wrong-format", "This must be a time such as 2030-01-31T09:00:00Z.");
  }

  private Object constant(String text, Class<?> type, Pointer at) {
    List<String> known = Stream.of(type.getEnumConstants()).map(Object::toString).toList();
    int index = known.indexOf(text);
    return index < 0
        ? error(at, "wrong-format", "This must be " + alternatives(known) + ".")
        : type.getEnumConstants()[index];
  }

  /** Such as {@code "a", "b" or "c"}. */
  private static String alternatives(List<String> words) {
    List<String> quoted = words.stream().map(word -> '"' + word + '"').toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  private Object error(Pointer at, String code, String message) {
    errors.add(at, code, message);
    return null;
  }

  private static String name(Class<?> type) {
    if (type == String.class || type.isEnum()) return "a text";
    if (type == Long.class) return "a whole number";
    if (type == Boolean.class) return "true or false";
    if (type == Instant.class) return "a time such as 2030-01-31T09:00:00Z, as a text";
    return type == JsonArray.class ? "an array" : "an object";
  }
}
