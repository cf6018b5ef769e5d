package surely.expression;

import java.util.List;
import java.util.regex.Pattern;
import surely.expression.evaluation.Node;
import surely.expression.function.Functions;
import surely.expression.function.RowFunction;

/** Creates calls of known functions. */
final class FunctionCalls {

  private static final Pattern CONDITION = Pattern.compile("[{}><=!]");

  private FunctionCalls() {}

  static Node of(String name, List<Node> arguments, int position, int depth)
      throws ExpressionException {
    RowFunction overRows = Functions.overRows(name);
    if (overRows != null) {
      return overRows(overRows, name, arguments, position, depth);
    }
    Functions.Body body = Functions.named(name);
    if (body == null) {
      throw new ExpressionException(position, Functions.whyNot(name));
    }
    return new Node.Call(body, new Node.ArrayOf(arguments));
  }

  /** The arguments are the rows, a column, and optionally a column to return and a filter. */
  private static Node overRows(
      RowFunction function, String name, List<Node> arguments, int position, int depth)
      throws ExpressionException {
    if (arguments.size() < 2 || arguments.size() > 4) {
      throw new ExpressionException(
          position,
          "The function \""
              + name
              + "\" takes the rows, a column's name, and perhaps a condition.");
    }
    String result = arguments.size() > 2 ? columnName(arguments.get(2)) : null;
    int next = result == null ? 2 : 3;
    Node filter = next < arguments.size() ? filter(arguments.get(next), position, depth) : null;
    return new Node.OverRows(function, arguments.get(0), arguments.get(1), filter, result);
  }

  private static String columnName(Node node) {
    return node instanceof Node.Literal literal
            && literal.value() instanceof String text
            && !CONDITION.matcher(text).find()
        ? text
        : null;
  }

  private static Node filter(Node node, int position, int depth) throws ExpressionException {
    if (!(node instanceof Node.Literal literal)
        || !(literal.value() instanceof String text)
        || text.isEmpty()) {
      return node;
    }
    try {
      return Parser.parse(text, depth);
    } catch (ExpressionException e) {
      throw new ExpressionException(
          position, "In the condition in quotes, at " + e.position() + ": " + e.getMessage());
    }
  }
}
