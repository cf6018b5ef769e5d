package surely.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import surely.expression.evaluation.Operator;
import surely.expression.value.Numbers;

/** The spelling of operators and constants. */
final class Syntax {

  static final int LOOSEST = 0;

  /**
   * The levels of operators, from the loosest to the tightest. Of two spellings that begin alike,
   * the longer comes first.
   */
  private static final List<Map<String, Operator>> OPERATORS =
      List.of(
          spelled("||", Operator.OR, "or", Operator.OR),
          spelled("&&", Operator.AND, "and", Operator.AND),
          spelled(
              "<=",
              Operator.LESS_OR_EQUAL,
              "lessorequal",
              Operator.LESS_OR_EQUAL,
              ">=",
              Operator.GREATER_OR_EQUAL,
              "greaterorequal",
              Operator.GREATER_OR_EQUAL,
              "==",
              Operator.EQUAL,
              "equal",
              Operator.EQUAL,
              "=",
              Operator.EQUAL,
              "!=",
              Operator.NOT_EQUAL,
              "notequal",
              Operator.NOT_EQUAL,
              "<",
              Operator.LESS,
              "less",
              Operator.LESS,
              ">",
              Operator.GREATER,
              "greater",
              Operator.GREATER),
          spelled("+", Operator.PLUS, "-", Operator.MINUS),
          spelled("*", Operator.TIMES, "/", Operator.DIVIDED_BY, "%", Operator.MODULO),
          spelled("^", Operator.POWER, "power", Operator.POWER),
          spelled(
              "*=",
              Operator.CONTAINS,
              "contains",
              Operator.CONTAINS,
              "contain",
              Operator.CONTAINS,
              "notcontains",
              Operator.NOT_CONTAINS,
              "notcontain",
              Operator.NOT_CONTAINS,
              "anyof",
              Operator.ANY_OF,
              "allof",
              Operator.ALL_OF,
              "noneof",
              Operator.NONE_OF));

  static final int LEVELS = OPERATORS.size();

  /** The level at which the right operand may be missing, as in survey-core. */
  static final int TIGHTEST = LEVELS - 1;

  private Syntax() {}

  private static Map<String, Operator> spelled(Object... spellings) {
    Map<String, Operator> map = new LinkedHashMap<>();
    for (int i = 0; i < spellings.length; i += 2)
      map.put((String) spellings[i], (Operator) spellings[i + 1]);
    return map;
  }

  /** Reads an operator of this level; null if there is none here. */
  static Operator takeOperator(int level, CharacterSource source) {
    for (var spelling : OPERATORS.get(level).entrySet()) {
      if (source.take(spelling.getKey())) {
        return spelling.getValue();
      }
    }
    return null;
  }

  /** Reads a number: 12, -0.5 or 0x10 (with decimal digits only); null if there is none here. */
  static Double takeNumber(CharacterSource source) {
    int start = source.at;
    if (source.peek(0) == '0' && source.peek(1) == 'x' && CharacterSource.isDigit(source.peek(2))) {
      source.at += 2;
      source.takeDigits();
      return Numbers.parseInt(source.since(start));
    }
    boolean negative = source.take("-");
    int digits = source.at;
    int whole = source.takeDigits();
    if (whole > 0 && source.peek(0) == '.' && CharacterSource.isDigit(source.peek(1))) {
      source.at++;
      source.takeDigits();
    } else if (whole == 0) {
      return source.miss(start, "a value");
    } else if (source.since(digits).startsWith("0")) {
      source.at = digits + 1;
    }
    double number = Double.parseDouble(source.since(digits));
    return negative ? -number : number;
  }

  /**
   * Reads a text in single or double quotes; inside, either kind of quote needs a backslash. Null
   * if there is none here.
   */
  static String takeQuoted(CharacterSource source) {
    int start = source.at;
    char quote = source.peek(0);
    if (quote != '\'' && quote != '"') {
      return null;
    }
    source.at++;
    var text = new StringBuilder();
    while (!source.isAtEnd() && !isQuote(source.peek(0))) {
      if (source.peek(0) == '\\' && isQuote(source.peek(1))) {
        source.at++;
      }
      text.append(source.peek(0));
      source.at++;
    }
    if (source.peek(0) != quote) {
      return source.miss(start, "the closing " + quote);
    }
    source.at++;
    return text.toString();
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }
}
