package surely.form;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import surely.json.CanonicalJson;

/**
 * A matrix whose columns are questions.
 *
 * @param unique the columns in which no two rows may have the same answer
 */
record MatrixDropdown(SelectBase rows, Fields columns, List<Question> unique, Label keyDuplicationError) implements Composite {

  private static final Unsupported UNSUPPORTED =
      Unsupported.properties("columnsVisibleIf", "detailElements").butFor("detailPanelMode", "none");
  private static final Unsupported OF_COLUMN = Unsupported.properties("totalExpression").butFor("totalType", "none");
  /** survey-core clears hidden rows, and leaves hidden cells as they are. */
  private static final JsonValue KEPT = JsonText.string("none");
  private static final Set<String> CELL_TYPES =
      Set.of("dropdown", "checkbox", "radiogroup", "tagbox", "text", "comment", "boolean", "expression", "rating", "slider");

  static Kind read(Props props, SurveyWide survey) {
    UNSUPPORTED.refuseIn(props);
    SelectBase rows = MatrixRows.read(props);
    FieldsReader reader = new FieldsReader(survey);
    Set<String> unique = new HashSet<>();
    List<JsonValue> columns = props.list("columns");
    for (int i = 0; i < columns.size(); i++) {
      Props column = props.inner(columns.get(i), props.pointer("columns").then(i));
      if (column != null) {
        readColumn(column, props, reader);
        if (column.flag("isUnique")) {
          unique.add(column.text("name"));
        }
      }
    }
    Fields fields = reader.fields();
    if (columns.isEmpty() && !props.has("columns")) {
      props.wrong("columns", "missing", "are missing. List at least one column.");
    }
    if (rows != null && rows.choices().size() == 0 && !rows.hideIfEmpty()) {
      props.warn("rows", "nothing-to-choose", "has no rows, so that nobody can answer. List some rows.");
    }
    if (rows == null || fields.questions().isEmpty() || MatrixRows.isTooLarge(rows, fields.questions().size(), props)) {
      return null;
    }
    List<Question> keys = fields.questions().stream().filter(question -> unique.contains(question.name())).toList();
    return new MatrixDropdown(rows, fields, keys, props.label("keyDuplicationError"));
  }

  private static void readColumn(Props column, Props matrix, FieldsReader reader) {
    OF_COLUMN.refuseIn(column);
    String own = column.text("cellType");
    String type = own == null || own.equals("default") ? matrix.has("cellType") ? matrix.text("cellType") : "dropdown" : own;
    if (type == null || !CELL_TYPES.contains(type)) {
      column.wrong("cellType", "unsupported-type", "is " + JsonText.quote(String.valueOf(type)) + ". This server supports "
          + String.join(", ", new TreeSet<>(CELL_TYPES)) + ".");
      return;
    }
    Props whole = column.has("choices") ? column : column.with("choices", matrix.get("choices"));
    reader.readQuestion(type, whole.with("clearIfInvisible", KEPT), null);
  }

  @Override
  public Tri visible(Check check) {
    return rows.visible(check);
  }

  @Override
  public Fields fields() {
    return columns;
  }

  @Override
  public Name within(JsonValue answer, String rest) {
    return rows.choices().all().stream().map(row -> "." + row.text() + ".").filter(row -> rest.regionMatches(true, 0, row, 0, row.length()))
        .map(row -> new Name(rest.substring(row.length()))).findFirst().orElse(null);
  }

  @Override
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonObject object)) {
      check.wrong(at, "wrong-type.rows", JsonText.quote(answer));
      return;
    }
    Set<String> unknown = new HashSet<>(object.keySet());
    List<Choice> all = List.copyOf(rows.choices().all());
    List<Choice> shown = all.stream().filter(row -> rows.visible(row, check).isPossible()).toList();
    for (Choice row : all) {
      Tri visible = rows.visible(row, check);
      JsonValue cells = object.get(row.text());
      if ((visible.isPossible() || check.kept().hasRows()) && unknown.remove(row.text()) || visible == Tri.YES) {
        Check inner = check.at(check.level.row(columns, object, row, all, shown));
        checkRow(cells, row, at, visible.isPossible() ? inner : inner.ofShape());
      }
    }
    object.keySet().stream().filter(unknown::contains).forEach(key -> check.wrong(at.then(key), "unknown-row"));
    unique.forEach(column -> checkUnique(column, object, at, check));
  }

  private void checkRow(JsonValue cells, Choice row, Pointer at, Check check) {
    if (cells == null || cells instanceof JsonObject) {
      columns.check(at.then(row.text()), check);
    } else {
      check.wrong(at.then(row.text()), "wrong-type.cells", JsonText.quote(cells));
    }
  }

  private void checkUnique(Question column, JsonObject object, Pointer at, Check check) {
    Map<String, String> rowsByAnswer = new HashMap<>();
    object.forEach((row, cells) -> {
      JsonValue cell = Level.object(cells).get(column.key());
      Choice known = rows.choices().find(row);
      if (column.isAnsweredBy(cell) && known != null && rows.visible(known, check).isPossible()) {
        String text = CanonicalJson.of(cell).toLowerCase(Locale.ROOT);
        if (rowsByAnswer.putIfAbsent(text, row) != null) {
          check.wrong(at.then(row).then(column.key()), "repeated-cell", keyDuplicationError, JsonText.quote(cell));
        }
      }
    });
  }

  @Override
  public Counter counter() {
    return new NestedCounter(columns, answer -> Level.object(answer).values().stream());
  }

  @Override
  public List<Column> columns(String key, String title, String locale) {
    List<Column> list = new ArrayList<>();
    for (Choice row : rows.choices().all()) {
      for (List<Question> sharing : columns.byKey()) {
        Question column = sharing.get(0);
        list.add(new Column(List.of(key, row.text(), column.key()), title + " / " + row.label(locale) + " / " + Parts.titles(sharing, locale),
            (value, language) -> Parts.words(columns, column, value, language)));
      }
    }
    return list;
  }
}
