package surely.expression.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as JavaScript reads and writes them, and as survey-core corrects them. */
public final class Numbers {

  /**
   * Possessive quantifiers: backtracking digit by digit would take time quadratic in the length of
   * the text.
   */
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?+(?:[0-9]++\\.?+[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

  private static final Pattern WHOLE = Pattern.compile("([+-]?)(0[xX](?=[0-9a-fA-F]))?");

  private Numbers() {}

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) start++;
    while (end > start && isSpace(text.charAt(end - 1))) end--;
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c >= 9 && c <= 13 || c == 0xFEFF || Character.isSpaceChar(c);
  }

  /** {@code Number(text)}. */
  static double ofText(String text) {
    String trimmed = trim(text);
    if (trimmed.isEmpty()) {
      return 0;
    }
    if (trimmed.length() > 2 && trimmed.charAt(0) == '0') {
      int radix =
          switch (Character.toLowerCase(trimmed.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
          };
      if (radix != 10) {
        String digits = trimmed.substring(2);
        return countDigits(digits, 0, radix) == digits.length()
            ? ofDigits(digits, radix)
            : Double.NaN;
      }
    }
    if (trimmed.endsWith("Infinity")) {
      return infinity(trimmed);
    }
    return DECIMAL.matcher(trimmed).matches() ? Double.parseDouble(trimmed) : Double.NaN;
  }

  private static double infinity(String text) {
    return switch (text) {
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  /** {@code parseFloat(value)}: as many digits as there are at the start. */
  static double parseFloat(Object value) {
    String text = trim(Js.text(value));
    if (text.startsWith("Infinity", text.startsWith("-") || text.startsWith("+") ? 1 : 0)) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    Matcher digits = DECIMAL.matcher(text);
    return digits.lookingAt() ? Double.parseDouble(digits.group()) : Double.NaN;
  }

  /** {@code parseInt(value)}. */
  public static double parseInt(Object value) {
    String text = trim(Js.text(value));
    Matcher start = WHOLE.matcher(text);
    start.lookingAt();
    int radix = start.group(2) == null ? 10 : 16;
    int count = countDigits(text, start.end(), radix);
    if (count == 0) {
      return Double.NaN;
    }
    double digits = ofDigits(text.substring(start.end(), start.end() + count), radix);
    return text.startsWith("-") ? -digits : digits;
  }

  private static int countDigits(String text, int from, int radix) {
    int i = from;
    while (i < text.length() && text.charAt(i) < 128 && Character.digit(text.charAt(i), radix) >= 0)
      i++;
    return i - from;
  }

  private static double ofDigits(String digits, int radix) {
    if (radix == 10) {
      return Double.parseDouble(digits);
    }
    return digits.length() > 300 ? Double.NaN : new BigInteger(digits, radix).doubleValue();
  }

  /** {@code String(number)}: the shortest digits that are this number (ECMA-262, 6.1.6.1.20). */
  static String text(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal shortest = shortest(Math.abs(number));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + layOut(digits, point);
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    int precision = 1;
    while (exact.round(new MathContext(precision, RoundingMode.HALF_EVEN)).doubleValue() != number)
      precision++;
    return exact.round(new MathContext(precision, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (point > 21 || point < -5) {
      String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
      return digits.charAt(0) + (count > 1 ? "." + digits.substring(1) : "") + exponent;
    }
    if (point >= count) {
      return digits + "0".repeat(point - count);
    }
    return point > 0
        ? digits.substring(0, point) + "." + digits.substring(point)
        : "0." + "0".repeat(-point) + digits;
  }

  /** {@code parseFloat(number.toFixed(digits))}. */
  static double rounded(double number, int digits) {
    if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) >= 1e21) {
      return number;
    }
    return new BigDecimal(number).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }

  /** {@code Math.round(number)}. */
  public static double round(double number) {
    double floor = Math.floor(number);
    return number - floor >= 0.5 ? floor + 1 : floor;
  }

  /** survey-core's {@code Helpers.getNumber}: NaN for values that it does not take for numbers. */
  public static double lenient(Object value) {
    Object number = value;
    if (value instanceof String text) {
      String trimmed = trim(text);
      boolean onlyDigits = countDigits(trimmed, 0, 10) == trimmed.length();
      if (trimmed.isEmpty() || trimmed.length() > 15 && onlyDigits || hasOperator(trimmed)) {
        return Double.NaN;
      }
      if (trimmed.startsWith("0x")) {
        return trimmed.length() > 32 ? Double.NaN : parseInt(trimmed);
      }
      int comma = trimmed.indexOf(',');
      number =
          comma >= 0 && trimmed.indexOf(',', comma + 1) < 0 ? trimmed.replace(',', '.') : trimmed;
    }
    double whole = number instanceof JsDate ? Double.NaN : Js.number(number);
    return Double.isNaN(whole) || Double.isInfinite(whole) ? Double.NaN : parseFloat(number);
  }

  public static boolean isNumber(Object value) {
    return !Double.isNaN(lenient(value));
  }

  private static boolean hasOperator(String text) {
    if (text.startsWith("0x") || text.lastIndexOf('-') > 0 || text.lastIndexOf('+') > 0) {
      return false;
    }
    return text.chars().anyMatch(c -> "*^/%".indexOf(c) >= 0);
  }

  /** Digits after the decimal point; 0 if it is not a number. */
  public static int decimals(Object value) {
    if (value instanceof Double number && Math.floor(number) == number || !isNumber(value)) {
      return 0;
    }
    String[] parts = Js.text(value).split("\\.", -1);
    return parts.length > 1 ? parts[1].length() : 0;
  }

  /**
   * The sum, difference or product without the noise of binary fractions, as survey-core corrects
   * it.
   *
   * @throws NoValueException if one is a decimal and the other a text, at which survey-core fails
   */
  public static Object corrected(Object result, int digits) {
    if (digits == 0) {
      return result;
    }
    if (!(result instanceof Double number) || digits > 100) {
      throw new NoValueException();
    }
    return rounded(number, digits);
  }

  public static Object sum(Object a, Object b) {
    return corrected(Js.add(a, b), Math.max(decimals(a), decimals(b)));
  }
}
