package surely.expression;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import surely.expression.evaluation.Scope;
import surely.expression.value.Js;
import surely.expression.value.JsDate;
import surely.expression.value.MemberLookup;
import surely.expression.value.ValuePath;
import surely.expression.value.Values;
import surely.json.StrictJson;

/**
 * One line of the conformance data.
 *
 * @param expected survey-core's result: a JSON value in Java, "error" if the expression can't run,
 *     "crash" if it throws an exception
 */
record ExpressionCase(String expression, JsonObject values, Object expected) {

  static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-29T14:05:06.789Z");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  static List<ExpressionCase> all() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                ExpressionCase.class.getResourceAsStream("/conformance/expressions.jsonl"),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> of((JsonObject) StrictJson.stored(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExpressionCase of(JsonObject line) {
    return new ExpressionCase(
        line.getString("expression"), line.getJsonObject("values"), outcome(line));
  }

  /** Reads {result} or {error} from a line of the data. */
  static Object outcome(JsonObject line) {
    String error = line.getString("error", null);
    return error == null
        ? plain(Values.of(line.get("result")))
        : error.equals("crash") ? error : "error";
  }

  /** The server's result. */
  Object evaluated() {
    try {
      return plain(Expression.of(expression).evaluate(scope()));
    } catch (ExpressionException e) {
      return "error";
    }
  }

  /** The position at which the server refuses the expression; -1 if it accepts it. */
  int refusedAt() {
    try {
      Expression.of(expression);
      return -1;
    } catch (ExpressionException e) {
      return e.position();
    }
  }

  private Scope scope() {
    return new Scope() {
      @Override
      public JsonValue find(String name) {
        return ValuePath.find(values, name, new MemberLookup());
      }

      @Override
      public ZonedDateTime now() {
        return NOW;
      }
    };
  }

  /**
   * The value, comparable with the data: undefined and null are the same, and a value that JSON
   * can't express is written as the data writes it.
   */
  private static Object plain(Object value) {
    if (value instanceof Double number) {
      boolean finite = !number.isNaN() && !number.isInfinite();
      return finite ? new BigDecimal(number).stripTrailingZeros() : Map.of("$", Js.text(number));
    }
    if (value instanceof JsDate moment) {
      return moment.isValid()
          ? Map.of("$date", MILLIS.format(moment.local()))
          : Map.of("$", "invalid date");
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new TreeMap<>();
      map.forEach((name, item) -> plain.put(name, plain(item)));
      return plain;
    }
    return Js.isNothing(value) ? "null" : value;
  }
}
