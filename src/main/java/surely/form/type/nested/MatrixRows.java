package surely.form.type.nested;

import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.definition.ChoicesReader;
import surely.form.definition.OtherItem;
import surely.form.source.DefinitionObject;
import surely.form.type.choice.OfferedChoices;

/** The rows that matrix and matrixdropdown have in common. */
final class MatrixRows {

  private MatrixRows() {}

  /**
   * Reads the rows, of which there may be none; null if they can't be understood, in which case
   * errors have been reported.
   */
  static OfferedChoices read(DefinitionObject props) {
    int before = props.issues().reported();
    ChoicesReader reader = new ChoicesReader(props);
    reader.readList("rows");
    Condition visibleIf = props.condition("rowsVisibleIf", Criterion.MET);
    boolean hideIfEmpty = props.flag("hideIfRowsEmpty");
    boolean unclear = reader.all().size() == 0 && props.issues().reported() > before;
    return unclear
        ? null
        : new OfferedChoices(reader.all(), visibleIf, hideIfEmpty, OtherItem.NONE);
  }

  static boolean isTooLarge(OfferedChoices rows, int columns, DefinitionObject props) {
    boolean tooLarge = rows.choices().size() * columns > Matrix.MOST;
    if (tooLarge) {
      props.wrong(
          "rows",
          "too-many-rows",
          "and \"columns\" make more than " + Matrix.MOST + " cells. Make the matrix smaller.");
    }
    return tooLarge;
  }
}
