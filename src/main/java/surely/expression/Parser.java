package surely.expression;

import java.util.ArrayList;
import java.util.List;
import surely.expression.evaluation.Node;
import surely.expression.evaluation.Operator;

/**
 * A recursive descent parser of survey-core's grammar. As there, keywords need no space around them
 * ({@code {a}or{b}}), and a closing round bracket may be missing.
 */
final class Parser {

  private static final int MAX_NAME_LENGTH = 1_000;

  private final CharacterSource source;
  private int depth;

  private Parser(String text, int depth) {
    source = new CharacterSource(text);
    this.depth = depth;
  }

  static Node parse(String text) throws ExpressionException {
    return parse(text, 0);
  }

  /**
   * @param depth the nesting around the text, such as a filter in quotes
   */
  static Node parse(String text, int depth) throws ExpressionException {
    if (text.length() > Expression.MAX_LENGTH) {
      throw new ExpressionException(
          Expression.MAX_LENGTH, "Longer than " + Expression.MAX_LENGTH + " characters.");
    }
    var parser = new Parser(respelled(text), depth);
    Node node = parser.expression();
    if (node == null || !parser.source.isAtEnd()) {
      parser.source.miss(0, "an operator");
      throw parser.source.failure();
    }
    return node == Node.Literal.NOTHING ? refuseNothing(0) : node;
  }

  /**
   * The characters that survey-core replaces before it parses, also in quoted texts and names. The
   * length does not change.
   */
  private static String respelled(String text) {
    return text.replace("=>", ">=")
        .replace("=<", "<=")
        .replace("<>", "!=")
        .replace("equals", "equal ");
  }

  private static Node refuseNothing(int position) throws ExpressionException {
    throw new ExpressionException(
        position, "null and undefined can only be compared, as in {question} = null.");
  }

  private Node expression() throws ExpressionException {
    int start = source.at;
    if (++depth > Expression.MAX_DEPTH) {
      throw new ExpressionException(start, "Nested more than " + Expression.MAX_DEPTH + " deep.");
    }
    source.skipSpace();
    Node node = chain(Syntax.LOOSEST);
    if (node == null) {
      source.at = start;
    } else {
      source.skipSpace();
    }
    depth--;
    return node;
  }

  private Node chain(int level) throws ExpressionException {
    if (level == Syntax.LEVELS) {
      return factor();
    }
    Node first = chain(level + 1);
    if (first == null) {
      return null;
    }
    List<Node.Chain.Step> rest = new ArrayList<>();
    for (var step = step(level); step != null; step = step(level)) rest.add(step);
    return rest.isEmpty() ? first : new Node.Chain(first, rest);
  }

  /** Reads an operator of this level and its operand; null if there is none. */
  private Node.Chain.Step step(int level) throws ExpressionException {
    int start = source.at;
    Operator operator = Syntax.takeOperator(level, source.skipSpace());
    if (operator == null) {
      return source.miss(start, "an operator");
    }
    source.skipSpace();
    Node operand = chain(level + 1);
    if (operand == null && level == Syntax.TIGHTEST) {
      operand = Node.Literal.NOTHING;
    }
    if (operand == null) {
      source.at = start;
      return null;
    }
    return new Node.Chain.Step(operator, operand);
  }

  private Node factor() throws ExpressionException {
    int start = source.at;
    if (source.take("(")) {
      Node inner = expression();
      if (inner == null) {
        source.at = start;
      } else {
        source.take(")");
      }
      return inner;
    }
    Node call = call();
    Node node = call == null ? unary() : call;
    return node == null ? atomOrArray() : node;
  }

  private Node call() throws ExpressionException {
    int start = source.at;
    String name = takeWord();
    if (name == null || !source.take("(")) {
      source.at = start;
      return null;
    }
    List<Node> arguments = sequence();
    source.take(")");
    return FunctionCalls.of(name, arguments, start, depth);
  }

  private Node unary() throws ExpressionException {
    int start = source.at;
    if (source.take("!") || source.take("negate")) {
      source.skipSpace();
      Node operand = factorDeeper(start);
      if (operand != null) {
        return new Node.Unary(
            Node.Unary.Kind.NOT, operand == Node.Literal.NOTHING ? refuseNothing(start) : operand);
      }
      source.at = start;
    }
    Node atom = atom();
    boolean empty = atom != null && source.skipSpace().take("empty");
    if (atom == null || !empty && !source.take("notempty")) {
      source.at = start;
      return null;
    }
    var kind = empty ? Node.Unary.Kind.EMPTY : Node.Unary.Kind.NOT_EMPTY;
    return new Node.Unary(kind, atom == Node.Literal.NOTHING ? refuseNothing(start) : atom);
  }

  private Node factorDeeper(int start) throws ExpressionException {
    if (++depth > Expression.MAX_DEPTH) {
      throw new ExpressionException(start, "Nested more than " + Expression.MAX_DEPTH + " deep.");
    }
    Node node = factor();
    depth--;
    return node;
  }

  private Node atomOrArray() throws ExpressionException {
    Node atom = atom();
    int start = source.at;
    if (atom != null || !source.take("[")) {
      return atom;
    }
    List<Node> items = sequence();
    return source.take("]") ? new Node.ArrayOf(items) : source.miss(start, "\"]\"");
  }

  private List<Node> sequence() throws ExpressionException {
    List<Node> items = new ArrayList<>();
    int start = source.at;
    Node item = expression();
    boolean none = item == null;
    while (item != null || none) {
      if (item == Node.Literal.NOTHING) {
        source.at = start;
        refuseNothing(source.skipSpace().at);
      }
      if (item != null) {
        items.add(item);
      }
      start = source.at;
      boolean more = source.skipSpace().take(",");
      int next = source.at;
      item = more ? expression() : null;
      if (item == null) {
        source.miss(start, "\",\"");
        break;
      }
      start = next;
    }
    return none ? List.of() : items;
  }

  private Node atom() throws ExpressionException {
    int start = source.at;
    source.skipSpace();
    if (source.peek(0) == 'u' && source.take("undefined")
        || source.peek(0) == 'n' && source.take("null")) {
      return Node.Literal.NOTHING;
    }
    Object constant = constant();
    if (constant != null) {
      return new Node.Literal(constant);
    }
    Node variable = variable();
    return variable == null ? source.miss(start, "a value") : variable;
  }

  private Object constant() {
    if (source.take("true")) {
      return true;
    }
    if (source.take("false")) {
      return false;
    }
    Object number = Syntax.takeNumber(source);
    if (number != null) {
      return number;
    }
    String word = takeWord();
    return word == null ? Syntax.takeQuoted(source) : word;
  }

  private String takeWord() {
    int start = source.at;
    while (CharacterSource.isLetter(source.peek(0))
        || source.at > start && CharacterSource.isDigit(source.peek(0))) source.at++;
    return source.at == start ? null : source.since(start);
  }

  private Node variable() throws ExpressionException {
    int start = source.at;
    if (!source.take("{")) {
      return null;
    }
    while (!source.isAtEnd() && source.peek(0) != '{' && source.peek(0) != '}') source.at++;
    String name = source.since(start + 1);
    if (name.isEmpty() || source.peek(0) != '}') {
      return source.miss(start, name.isEmpty() ? "a name" : "\"}\"");
    }
    source.at++;
    if (name.length() > MAX_NAME_LENGTH) {
      throw new ExpressionException(
          start, "The name is longer than " + MAX_NAME_LENGTH + " characters.");
    }
    boolean asItIs = name.length() > 1 && name.startsWith("#");
    if (name.startsWith("$", asItIs ? 1 : 0)) {
      throw new ExpressionException(
          start, "{$...} reads a property of the form as it runs in the browser; not supported.");
    }
    return new Node.Variable(asItIs ? name.substring(1) : name, asItIs);
  }
}
