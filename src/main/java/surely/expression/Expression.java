package surely.expression;

import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import surely.expression.evaluation.Evaluation;
import surely.expression.evaluation.Node;
import surely.expression.evaluation.Scope;
import surely.expression.value.DateValue;
import surely.expression.value.NoValueException;
import surely.expression.value.Values;

/**
 * A condition or a formula. Immutable and thread-safe.
 *
 * <p>The length and nesting of the text are limited when it is read, and the work when it is
 * evaluated. Evaluation never throws: if survey-core would throw (for a sum of texts and decimals,
 * say), or if there is too much work, there is no value.
 */
public final class Expression {

  /** The longest text, in UTF-16 units. */
  public static final int MAX_LENGTH = 10_000;

  /** The deepest nesting of brackets, functions, arrays and negations. */
  public static final int MAX_DEPTH = 100;

  private final Node root;
  private final Set<String> names;
  private final Map<String, Set<String>> filtered = new HashMap<>();

  private Expression(Node root) {
    this.root = root;
    Set<String> found = new LinkedHashSet<>();
    root.collectNames(found);
    this.names = Collections.unmodifiableSet(found);
    root.eachFilter(
        (rows, name) -> filtered.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(rows));
  }

  /**
   * @throws ExpressionException if it is too long or too deep, can't be parsed, or calls a function
   *     that is unknown or refused
   */
  public static Expression of(String text) throws ExpressionException {
    return new Expression(Parser.parse(text));
  }

  /**
   * The names that it reads, as written and in the order of the text. An unknown name is not an
   * error; it has no value.
   */
  public Set<String> names() {
    return names;
  }

  /**
   * The names that filters read, as in {@code sumInArray({rows}, 'a', {b} > 1)}. Such a name may be
   * a column.
   *
   * @return by name, the names of the rows that are filtered
   */
  public Map<String, Set<String>> filtered() {
    return Collections.unmodifiableMap(filtered);
  }

  /**
   * The value; null for undefined, null, and values that JSON can't express: NaN, infinity, an
   * invalid date. A date is a {@link DateValue}.
   */
  public JsonValue value(Scope scope) {
    return Values.toJson(evaluate(scope));
  }

  /** Whether it is true, also in a scope that does not know every value. */
  public Outcome outcome(Scope scope) {
    return new Outcome(evaluate(scope));
  }

  Object evaluate(Scope scope) {
    Evaluation run = new Evaluation(scope);
    try {
      return root.value(run);
    } catch (NoValueException e) {
      return null;
    } finally {
      scope.spent(run.spent());
    }
  }
}
