package surely.form.type.nested;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.definition.Choice;
import surely.form.definition.ChoicesReader;
import surely.form.definition.OtherItem;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.tally.MatrixCounter;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.form.type.choice.OfferedChoices;
import surely.form.type.choice.SingleChoice;
import surely.form.validation.CompositeType;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/** One choice per row. */
record Matrix(
    OfferedChoices rows, OfferedChoices columns, boolean eachRowRequired, boolean eachRowUnique)
    implements CompositeType {

  /** The most cells: results keep a count for each. */
  static final int MOST = 5000;

  private static final UnsupportedProperties UNSUPPORTED =
      UnsupportedProperties.properties().butFor("cellType", "radio");

  /**
   * Reads a matrix. Without rows it is a single choice among the columns, whose answer is the value
   * alone.
   */
  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    UNSUPPORTED.refuseIn(props);
    OfferedChoices rows = MatrixRows.read(props);
    OfferedChoices columns = readColumns(props);
    boolean required = props.flag("eachRowRequired", "isAllRowRequired");
    boolean unique = props.flag("eachRowUnique");
    if (rows == null || MatrixRows.isTooLarge(rows, columns.choices().size(), props)) {
      return null;
    }
    return rows.choices().size() == 0 && !rows.hideIfEmpty()
        ? new SingleChoice(columns)
        : new Matrix(rows, columns, required, unique);
  }

  private static OfferedChoices readColumns(DefinitionObject props) {
    ChoicesReader reader = new ChoicesReader(props);
    reader.readList("columns");
    return new OfferedChoices(
        reader.all(),
        props.condition("columnsVisibleIf", Condition.Criterion.MET),
        false,
        OtherItem.NONE);
  }

  @Override
  public Certainty visible(Validation validation) {
    return rows.visible(validation);
  }

  @Override
  public void checkDefault(JsonValue value, Pointer at, Validation validation) {
    if (value instanceof JsonObject object) {
      checkCells(object, at, validation);
    } else {
      validation.wrong(at, "wrong-type.rows", JsonText.quote(value));
    }
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonObject object)) {
      validation.wrong(at, "wrong-type.rows", JsonText.quote(answer));
      return;
    }
    checkCells(object, at, validation);
    if (eachRowRequired || eachRowUnique) {
      checkRows(object, at, validation);
    }
  }

  private void checkCells(JsonObject object, Pointer at, Validation validation) {
    for (var cell : object.entrySet()) {
      Choice row = rows.choices().find(cell.getKey());
      if (row == null
          || !validation.hiddenContent().hasRows() && !rows.visible(row, validation).isPossible()) {
        validation.wrong(at.then(cell.getKey()), "unknown-row");
      } else if (validation.spend()) {
        columns.pick(
            cell.getValue(),
            at.then(cell.getKey()),
            validation.hiddenContent().hasRows() ? validation.ofRows() : validation);
      }
    }
  }

  private void checkRows(JsonObject object, Pointer at, Validation validation) {
    Set<String> given = new HashSet<>();
    for (Choice row : rows.choices().all()) {
      JsonValue cell = object.get(row.text());
      if (cell == null && eachRowRequired && rows.visible(row, validation) == Certainty.YES) {
        validation.wrong(at.then(row.text()), "required.row");
      } else if (cell != null
          && eachRowUnique
          && rows.visible(row, validation).isPossible()
          && JsonText.isScalar(cell)
          && !given.add(JsonText.of(cell))) {
        validation.wrong(at.then(row.text()), "repeated-row", JsonText.quote(cell));
      }
    }
  }

  @Override
  public Counter counter() {
    return new MatrixCounter(rows.choices(), columns.choices(), columns::find);
  }

  @Override
  public List<Column> columns(String key, String title, String locale) {
    List<Column> list = new ArrayList<>();
    for (Choice row : rows.choices().all()) {
      list.add(
          new Column(List.of(key, row.text()), title + " / " + row.label(locale), columns::words));
    }
    return list;
  }
}
