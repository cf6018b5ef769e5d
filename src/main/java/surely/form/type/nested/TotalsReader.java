package surely.form.type.nested;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.type.input.Computed;
import surely.form.validation.QuestionType;
import surely.form.validation.Totals;

/** Reads the totals that a matrix computes of its columns. */
final class TotalsReader {

  private static final Set<String> TYPES = Set.of("sum", "avg", "min", "max", "count");

  private TotalsReader() {}

  /**
   * @param columns the properties of each column
   */
  static Totals read(List<DefinitionObject> columns) {
    Map<String, QuestionType> totals = new LinkedHashMap<>();
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
        || name.contains("'")) { // survey-core computes no total if the name has a quote
      return own;
    }
    String text = type + "InArray({self}, '" + name + "')";
    return column
        .with("totalExpression", JsonText.string(text))
        .condition("totalExpression", Criterion.TRUE);
  }
}
