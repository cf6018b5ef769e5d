package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.definition.DefinitionObject;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/**
 * What a matrix computes of its columns. A client sends it under a key of its own, also while the
 * matrix is hidden: {@code "m-total": {"a": 6}}.
 *
 * @param columns what each column comes to, by its name
 */
record Totals(Map<String, Computed> columns) {

  static final Totals NONE = new Totals(Map.of());
  static final String SUFFIX = "-total";

  private static final Set<String> TYPES = Set.of("sum", "avg", "min", "max", "count");

  /**
   * @param columns their properties
   */
  static Totals read(List<DefinitionObject> columns) {
    Map<String, Computed> totals = new LinkedHashMap<>();
    for (DefinitionObject column : columns) {
      Condition expression = readOne(column);
      String name = column.words("name");
      if (expression != null && name != null) {
        totals.putIfAbsent(name, Computed.of(expression, true));
      }
    }
    return new Totals(totals);
  }

  private static Condition readOne(DefinitionObject column) {
    String type = column.text("totalType");
    Condition own = column.condition("totalExpression", Criterion.TRUE);
    String name = column.words("name");
    if (own != null
        || type == null
        || !TYPES.contains(type)
        || name == null
        || name.contains("'")) { // with a quote survey-core has none
      return own;
    }
    String text = type + "InArray({self}, '" + name + "')";
    return column
        .with("totalExpression", JsonText.string(text))
        .condition("totalExpression", Criterion.TRUE);
  }

  static Totals of(Question question) {
    return question.type() instanceof CompositeType composite ? composite.totals() : NONE;
  }

  static String key(Question matrix) {
    return matrix.key() + SUFFIX;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /**
   * Reports what does not come out. A client that is true to survey-core computed it before hidden
   * rows went, or the whole matrix.
   *
   * @param matrix the question, whose type is a {@link CompositeType}
   * @param answers among which its totals are
   */
  void check(Question matrix, JsonObject answers, Pointer at, Validation validation) {
    CompositeType type = (CompositeType) matrix.type();
    boolean whole =
        validation.visible(matrix) == Certainty.YES
            && !type.mayHideRows()
            && validation.scope.questionSet.sharing(matrix).size() == 1;
    check(
        answers.get(key(matrix)),
        whole ? answers.getOrDefault(matrix.key(), type.nothing()) : null,
        at.then(key(matrix)),
        validation);
  }

  /**
   * @param matrix its answer, if all rows that count are in it; else null: then nothing can be told
   */
  private void check(JsonValue given, JsonValue matrix, Pointer at, Validation validation) {
    if (!(given instanceof JsonObject totals)) {
      validation.wrong(at, "wrong-type.cells", JsonText.quote(given));
      return;
    }
    Validation inner =
        matrix == null ? null : validation.at(validation.scope.totals(matrix, totals));
    totals.forEach(
        (name, value) -> {
          if (!columns.containsKey(name)) {
            validation.wrong(at.then(name), "unknown-question");
          } else if (inner != null) {
            columns.get(name).check(value, at.then(name), inner);
          }
        });
  }
}
