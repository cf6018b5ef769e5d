package surely.form.type.nested;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.reading.QuestionSetReader;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.QuestionType;
import surely.form.validation.Totals;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/** A matrix whose columns are questions, and to which respondents add rows. */
record MatrixDynamic(MatrixColumns columns, Condition visibleIf, int least, int most)
    implements RepeatedType {

  /** survey-core's settings.matrix.maxRowCount, which a definition cannot raise. */
  static final int MOST = 1000;

  static QuestionType read(DefinitionObject props, QuestionSetReader reader) {
    MatrixColumns columns = MatrixColumns.read(props, reader);
    int least = Math.min(props.whole("minRowCount", 0, 0), MOST);
    int most = Math.min(Math.max(1, props.whole("maxRowCount", 0, MOST)), MOST);
    props.whole("rowCount", 0, 0);
    Condition visibleIf = props.condition("rowsVisibleIf", Criterion.MET);
    Question key =
        RepeatedType.readKey(
            props, columns == null ? QuestionSet.NONE : columns.questionSet(), "no column");
    if (columns == null) {
      return null;
    }
    // hidden rows are not sent, so there may be fewer than the least number
    return new MatrixDynamic(
        key == null ? columns : columns.unique(key),
        visibleIf,
        visibleIf == null ? least : 0,
        Math.max(least, most));
  }

  @Override
  public QuestionSet questionSet() {
    return columns.questionSet();
  }

  @Override
  public Totals totals() {
    return columns.totals();
  }

  @Override
  public boolean mayHideRows() {
    return visibleIf != null;
  }

  @Override
  public String word() {
    return "row";
  }

  @Override
  public int first() {
    return 1;
  }

  /** Empty rows count as a value if there is a least number of rows. */
  @Override
  public boolean isNothing(JsonValue answer) {
    return least == 0 && isEmpty(answer);
  }

  @Override
  public void checkAll(JsonArray list, Pointer at, Validation validation) {
    Map<Pointer, JsonObject> rows = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      rows.put(at.then(i), JsonText.object(list.get(i)));
    }
    columns.checkUnique(rows, validation);
  }

  /**
   * As in survey-core, a required matrix with a least number of rows needs as many answered ones.
   */
  @Override
  public void checkRequired(JsonValue answer, Pointer at, Validation validation) {
    long answered =
        answer instanceof JsonArray list
            ? list.stream().filter(row -> !JsonText.isHollow(row)).count()
            : least;
    if (answered < least) {
      validation.wrong(at, "too-few-rows", answered, least);
    }
  }
}
