package surely.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import surely.problem.Pointer;

/**
 * Reads JSON (RFC 8259) that is I-JSON (RFC 7493): valid UTF-8, no duplicate names, no numbers that
 * a double can't hold, no lone surrogates; nor U+0000, which no text field needs. Nested at most
 * {@value #MAX_DEPTH} deep.
 */
public final class StrictJson {
  static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_EXPONENT = 400;

  /** Shared, because Json's static methods search the class path for the provider at each call. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private final JsonParser parser;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * @throws MalformedJson 400, with what is wrong and where
   */
  public static JsonValue parse(byte[] utf8) {
    try (JsonParser parser = JSON.createParser(new StringReader(decode(utf8)))) {
      var reader = new StrictJson(parser);
      JsonValue value = reader.value(reader.next(), Pointer.ROOT, 0);
      if (parser.hasNext())
        throw new MalformedJson("There is more text after the end of the JSON value.");
      return value;
    } catch (JsonException
        | IllegalStateException
        | NoSuchElementException
        | UnsupportedOperationException e) {
      throw new MalformedJson("The body is not well-formed JSON.");
    }
  }

  /** Parses JSON that this server has stored itself. */
  public static JsonValue stored(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }

  private static String decode(byte[] utf8) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      return text.toString();
    } catch (CharacterCodingException e) {
      throw new MalformedJson("The body is not UTF-8.");
    }
  }

  private Event next() {
    return parser.next();
  }

  private JsonValue value(Event event, Pointer at, int depth) {
    return switch (event) {
      case START_OBJECT -> object(at, deeper(depth, at));
      case START_ARRAY -> array(at, deeper(depth, at));
      case VALUE_STRING -> JSON.createValue(text(parser.getString(), at));
      case VALUE_NUMBER -> number(at);
      case VALUE_TRUE -> JsonValue.TRUE;
      case VALUE_FALSE -> JsonValue.FALSE;
      case VALUE_NULL -> JsonValue.NULL;
      default -> throw new MalformedJson("The body is not well-formed JSON.");
    };
  }

  private static int deeper(int depth, Pointer at) {
    if (depth == MAX_DEPTH)
      throw new MalformedJson("Nested more than " + MAX_DEPTH + " deep at " + shortened(at) + ".");
    return depth + 1;
  }

  private JsonValue object(Pointer at, int depth) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    Set<String> names = new HashSet<>();
    for (Event event = next(); event != Event.END_OBJECT; event = next()) {
      String name = text(parser.getString(), at);
      Pointer here = at.then(name);
      if (!names.add(name))
        throw new MalformedJson("The name at " + shortened(here) + " occurs twice.");
      object.add(name, value(next(), here, depth));
    }
    return object.build();
  }

  private JsonValue array(Pointer at, int depth) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    int i = 0;
    for (Event event = next(); event != Event.END_ARRAY; event = next())
      array.add(value(event, at.then(i++), depth));
    return array.build();
  }

  private JsonValue number(Pointer at) {
    String digits = parser.getString();
    if (digits.length() <= MAX_NUMBER_LENGTH && Double.isFinite(Double.parseDouble(digits))) {
      var number = new BigDecimal(digits);
      if (Math.abs((long) number.scale()) <= MAX_EXPONENT) return JSON.createValue(number);
    }
    throw new MalformedJson(
        "The number at " + shortened(at) + " is too large, too small or too long.");
  }

  private static String text(String text, Pointer at) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || Character.isSurrogate(c) && !pair)
        throw new MalformedJson(
            "The text at " + shortened(at) + " contains U+0000 or half a surrogate pair.");
      if (pair) i++;
    }
    return text;
  }

  private static String shortened(Pointer pointer) {
    String at = pointer.toString();
    return at.isEmpty() ? "the top" : at.length() <= 200 ? at : at.substring(0, 200) + "...";
  }
}
