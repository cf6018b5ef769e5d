package surely.form;

import surely.form.Condition.Asked;

/** The rows that matrix and matrixdropdown have in common. */
final class MatrixRows {

  private MatrixRows() {
  }

  /** Null if there are none, which has been reported then. */
  static SelectBase read(Props props) {
    ChoicesReader reader = new ChoicesReader(props);
    reader.readList("rows");
    reader.requireSome("rows");
    Condition visibleIf = props.condition("rowsVisibleIf", Asked.MET);
    boolean hideIfEmpty = props.flag("hideIfRowsEmpty");
    return reader.choices() == null ? null : new SelectBase(reader.choices(), visibleIf, hideIfEmpty, OtherItem.NONE);
  }

  static boolean isTooLarge(SelectBase rows, int columns, Props props) {
    boolean tooLarge = rows.choices().size() * columns > Matrix.MOST;
    if (tooLarge) {
      props.wrong("rows", "too-many-rows", "and \"columns\" make more than " + Matrix.MOST + " cells. Make the matrix smaller.");
    }
    return tooLarge;
  }
}
