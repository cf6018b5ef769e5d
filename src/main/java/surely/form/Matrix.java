package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import surely.problem.Pointer;

/** One choice a row. */
record Matrix(SelectBase rows, SelectBase columns, boolean eachRowRequired, boolean eachRowUnique) implements Composite {

  /** The most cells: results keep a count for each. */
  static final int MOST = 5000;

  private static final Unsupported UNSUPPORTED = Unsupported.properties().butFor("cellType", "radio");

  /** Without rows it is a choice of one column, whose value stands alone. */
  static Kind read(Props props, SurveyWide survey) {
    UNSUPPORTED.refuseIn(props);
    SelectBase rows = MatrixRows.read(props);
    SelectBase columns = readColumns(props);
    boolean required = props.flag("eachRowRequired", "isAllRowRequired");
    boolean unique = props.flag("eachRowUnique");
    if (rows == null || MatrixRows.isTooLarge(rows, columns.choices().size(), props)) {
      return null;
    }
    return rows.choices().size() == 0 && !rows.hideIfEmpty() ? new SingleChoice(columns) : new Matrix(rows, columns, required, unique);
  }

  private static SelectBase readColumns(Props props) {
    ChoicesReader reader = new ChoicesReader(props);
    reader.readList("columns");
    return new SelectBase(reader.all(), props.condition("columnsVisibleIf", Condition.Asked.MET), false, OtherItem.NONE);
  }

  @Override
  public Tri visible(Check check) {
    return rows.visible(check);
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Check check) {
    if (value instanceof JsonObject object) {
      checkCells(object, at, check);
    } else {
      check.wrong(at, "wrong-type.rows", JsonText.quote(value));
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonObject object)) {
      check.wrong(at, "wrong-type.rows", JsonText.quote(answer));
      return;
    }
    checkCells(object, at, check);
    if (eachRowRequired || eachRowUnique) {
      checkRows(object, at, check);
    }
  }

  private void checkCells(JsonObject object, Pointer at, Check check) {
    for (var cell : object.entrySet()) {
      Choice row = rows.choices().find(cell.getKey());
      if (row == null || !check.kept().hasRows() && !rows.visible(row, check).isPossible()) {
        check.wrong(at.then(cell.getKey()), "unknown-row");
      } else if (check.spend()) {
        columns.pick(cell.getValue(), at.then(cell.getKey()), check.kept().hasRows() ? check.ofRows() : check);
      }
    }
  }

  private void checkRows(JsonObject object, Pointer at, Check check) {
    Set<String> given = new HashSet<>();
    for (Choice row : rows.choices().all()) {
      JsonValue cell = object.get(row.text());
      if (cell == null && eachRowRequired && rows.visible(row, check) == Tri.YES) {
        check.wrong(at.then(row.text()), "required.row");
      } else if (cell != null && eachRowUnique && rows.visible(row, check).isPossible() && JsonText.isScalar(cell) && !given.add(JsonText.of(cell))) {
        check.wrong(at.then(row.text()), "repeated-row", JsonText.quote(cell));
      }
    }
  }

  @Override
  public Counter counter() {
    return new MatrixCounter(rows.choices(), columns);
  }

  @Override
  public List<Column> columns(String key, String title, String locale) {
    List<Column> list = new ArrayList<>();
    for (Choice row : rows.choices().all()) {
      list.add(new Column(List.of(key, row.text()), title + " / " + row.label(locale), columns::words));
    }
    return list;
  }
}
