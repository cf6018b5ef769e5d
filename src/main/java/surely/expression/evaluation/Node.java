package surely.expression.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import surely.expression.function.Functions;
import surely.expression.function.RowFunction;
import surely.expression.value.Js;
import surely.expression.value.Values;

/** A part of a parsed expression. */
public sealed interface Node {

  Object value(Evaluation run);

  /** Adds the names that it reads. */
  void collectNames(Set<String> names);

  /**
   * Passes each filter in it to the consumer: the name of the rows, and a name that the filter
   * reads.
   */
  default void eachFilter(BiConsumer<String, String> rowsAndName) {}

  record Literal(Object value) implements Node {

    /**
     * The words null and undefined, which may be compared, but neither negated nor passed to a
     * function: survey-core fails at those.
     */
    public static final Literal NOTHING = new Literal(Js.NULL);

    @Override
    public Object value(Evaluation run) {
      return value;
    }

    @Override
    public void collectNames(Set<String> names) {}
  }

  /**
   * @param asItIs {@code {#name}}: a text that looks like a number or a truth value stays a text
   */
  record Variable(String name, boolean asItIs) implements Node {

    /**
     * The cost of a look-up: a name is looked up in all scopes around, and each of its parts in
     * several objects.
     */
    private static final int LOOK_UP = 32;

    @Override
    public Object value(Evaluation run) {
      if (run.scope().isUnknown(name)) {
        return Unknown.ANYTHING;
      }
      run.spend(LOOK_UP + name.length());
      var found = run.scope().find(name);
      if (found == null && name.endsWith(".length")) {
        return 0.0;
      }
      if (found == null) {
        return Values.ofWrittenObject(name);
      }
      Object value = Values.of(found);
      run.spend(Evaluation.weight(value));
      return asItIs ? value : Values.corrected(value);
    }

    @Override
    public void collectNames(Set<String> names) {
      names.add(name);
    }
  }

  record ArrayOf(List<Node> items) implements Node {

    @Override
    public Object value(Evaluation run) {
      List<Object> values = values(run);
      return values.stream().anyMatch(Unknown.class::isInstance) ? Unknown.ANYTHING : values;
    }

    List<Object> values(Evaluation run) {
      List<Object> values = new ArrayList<>(items.size());
      for (Node item : items) values.add(item.value(run));
      return values;
    }

    @Override
    public void collectNames(Set<String> names) {
      items.forEach(item -> item.collectNames(names));
    }

    @Override
    public void eachFilter(BiConsumer<String, String> rowsAndName) {
      items.forEach(item -> item.eachFilter(rowsAndName));
    }
  }

  record Unary(Kind kind, Node operand) implements Node {

    public enum Kind {
      EMPTY,
      NOT_EMPTY,
      NOT
    }

    @Override
    public Object value(Evaluation run) {
      Object value = operand.value(run);
      if (value instanceof Unknown) {
        return Unknown.YES_OR_NO;
      }
      return switch (kind) {
        case EMPTY -> Values.isEmpty(value);
        case NOT_EMPTY -> !Values.isEmpty(value);
        case NOT -> !Js.isTruthy(value);
      };
    }

    @Override
    public void collectNames(Set<String> names) {
      operand.collectNames(names);
    }

    @Override
    public void eachFilter(BiConsumer<String, String> rowsAndName) {
      operand.eachFilter(rowsAndName);
    }
  }

  /**
   * Operators of one precedence from left to right: a list and not a tree, so that a long sum can't
   * exhaust the stack.
   */
  record Chain(Node first, List<Step> rest) implements Node {

    public record Step(Operator operator, Node operand) {}

    @Override
    public Object value(Evaluation run) {
      Object left = first.value(run);
      Node before = first;
      for (Step step : rest) {
        Object right = step.operand.value(run);
        boolean ordered = isOrdered(before, run) || isOrdered(step.operand, run);
        boolean unknown = left instanceof Unknown || right instanceof Unknown;
        left =
            unknown
                ? Unknown.applied(step.operator, left, right)
                : step.operator.apply(left, right, ordered, run);
        before = null;
      }
      return left;
    }

    private static boolean isOrdered(Node node, Evaluation run) {
      return node instanceof Variable variable && run.scope().isOrdered(variable.name);
    }

    @Override
    public void collectNames(Set<String> names) {
      first.collectNames(names);
      rest.forEach(step -> step.operand.collectNames(names));
    }

    @Override
    public void eachFilter(BiConsumer<String, String> rowsAndName) {
      first.eachFilter(rowsAndName);
      rest.forEach(step -> step.operand.eachFilter(rowsAndName));
    }
  }

  record Call(Functions.Body body, ArrayOf arguments) implements Node {

    @Override
    public Object value(Evaluation run) {
      List<Object> values = arguments.values(run);
      if (values.stream().anyMatch(Unknown.class::isInstance)) {
        return Unknown.ANYTHING;
      }
      run.spend(Evaluation.weight(values));
      return body.call(values, run.scope().now());
    }

    @Override
    public void collectNames(Set<String> names) {
      arguments.collectNames(names);
    }

    @Override
    public void eachFilter(BiConsumer<String, String> rowsAndName) {
      arguments.eachFilter(rowsAndName);
    }
  }

  /**
   * sumInArray and its like over the rows of a matrix or the panels of a dynamic panel.
   *
   * @param filter which rows count; it looks names up in the row first, then in the scope around;
   *     null for all rows. survey-core also runs a text from an answer as a filter; here the filter
   *     is always part of the expression
   * @param result the column whose value minInArray and maxInArray return from the row that they
   *     found
   */
  record OverRows(RowFunction function, Node rows, Node column, Node filter, Object result)
      implements Node {

    @Override
    public Object value(Evaluation run) {
      Object values =
          rows instanceof Variable variable
              ? new Variable(variable.name, true).value(run)
              : rows.value(run);
      Object name = column.value(run);
      if (values instanceof Unknown || name instanceof Unknown || readsUnknown(run)) {
        return Unknown.ANYTHING;
      }
      return function.over(
          values,
          name,
          result == null ? name : result,
          row ->
              filter == null
                  || Js.looselyEqual(filter.value(run.in(new RowScope(row, run.scope()))), true));
    }

    private boolean readsUnknown(Evaluation run) {
      Set<String> names = new LinkedHashSet<>();
      if (filter != null) {
        filter.collectNames(names);
      }
      return names.stream().anyMatch(run.scope()::isUnknown);
    }

    @Override
    public void collectNames(Set<String> names) {
      rows.collectNames(names);
      column.collectNames(names);
      if (filter != null) {
        filter.collectNames(names);
      }
    }

    @Override
    public void eachFilter(BiConsumer<String, String> rowsAndName) {
      if (filter != null && rows instanceof Variable variable) {
        Set<String> names = new LinkedHashSet<>();
        filter.collectNames(names);
        names.forEach(name -> rowsAndName.accept(variable.name, name));
      }
    }
  }
}
