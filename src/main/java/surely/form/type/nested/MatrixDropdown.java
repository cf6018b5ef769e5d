package surely.form.type.nested;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import surely.form.condition.Certainty;
import surely.form.condition.ValueName;
import surely.form.definition.Choice;
import surely.form.reading.QuestionSetReader;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.tally.AnswerParts;
import surely.form.tally.NestedCounter;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.form.type.choice.OfferedChoices;
import surely.form.validation.CompositeType;
import surely.form.validation.Counter;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.QuestionType;
import surely.form.validation.Totals;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/** A matrix whose columns are questions. */
record MatrixDropdown(OfferedChoices rows, MatrixColumns columns) implements CompositeType {

  private static final UnsupportedProperties UNSUPPORTED =
      UnsupportedProperties.properties("columnsVisibleIf");

  static QuestionType read(DefinitionObject props, QuestionSetReader reader) {
    UNSUPPORTED.refuseIn(props);
    OfferedChoices rows = MatrixRows.read(props);
    MatrixColumns columns = MatrixColumns.read(props, reader);
    if (rows != null && rows.choices().size() == 0 && !rows.hideIfEmpty()) {
      props.warn(
          "rows", "nothing-to-choose", "has no rows, so that nobody can answer. List some rows.");
    }
    if (rows == null
        || columns == null
        || MatrixRows.isTooLarge(rows, columns.questionSet().questions().size(), props)) {
      return null;
    }
    return new MatrixDropdown(rows, columns);
  }

  @Override
  public Certainty visible(Validation validation) {
    return rows.visible(validation);
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
    return rows.visibleIf() != null
        || rows.choices().all().stream().anyMatch(row -> row.visibleIf() != null);
  }

  @Override
  public ValueName within(JsonValue answer, String rest) {
    return rows.choices().all().stream()
        .map(row -> "." + row.text() + ".")
        .filter(row -> rest.regionMatches(true, 0, row, 0, row.length()))
        .map(row -> new ValueName(rest.substring(row.length())))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonObject object)) {
      validation.wrong(at, "wrong-type.rows", JsonText.quote(answer));
      return;
    }
    Set<String> unknown = new HashSet<>(object.keySet());
    List<Choice> all = List.copyOf(rows.choices().all());
    List<Choice> shown =
        all.stream().filter(row -> rows.visible(row, validation).isPossible()).toList();
    int before = 0;
    for (int i = 0; i < all.size(); i++) {
      Choice row = all.get(i);
      Certainty visible = rows.visible(row, validation);
      int index = before < shown.size() && shown.get(before).equals(row) ? before++ : -1;
      JsonValue cells = object.get(row.text());
      if ((visible.isPossible() || validation.hiddenContent().hasRows())
              && unknown.remove(row.text())
          || visible == Certainty.YES) {
        Validation inner =
            validation.at(validation.scope().row(questionSet(), object, row, i, index, shown));
        checkRow(cells, row, at, visible.isPossible() ? inner : inner.ofShape());
      }
    }
    object.keySet().stream()
        .filter(unknown::contains)
        .forEach(key -> validation.wrong(at.then(key), "unknown-row"));
    Map<Pointer, JsonObject> compared = new LinkedHashMap<>();
    shown.stream()
        .filter(row -> object.get(row.text()) instanceof JsonObject)
        .forEach(row -> compared.put(at.then(row.text()), object.getJsonObject(row.text())));
    columns.checkUnique(compared, validation);
  }

  private void checkRow(JsonValue cells, Choice row, Pointer at, Validation validation) {
    if (cells == null || cells instanceof JsonObject) {
      questionSet().check(at.then(row.text()), validation);
    } else {
      validation.wrong(at.then(row.text()), "wrong-type.cells", JsonText.quote(cells));
    }
  }

  @Override
  public Counter counter() {
    return new NestedCounter(questionSet(), answer -> JsonText.object(answer).values().stream());
  }

  @Override
  public List<Column> columns(String key, String title, String locale) {
    List<Column> list = new ArrayList<>();
    for (Choice row : rows.choices().all()) {
      for (List<Question> sharing : questionSet().byKey()) {
        Question column = sharing.get(0);
        list.add(
            new Column(
                List.of(key, row.text(), column.key()),
                title + " / " + row.label(locale) + " / " + AnswerParts.titles(sharing, locale),
                (value, language) -> AnswerParts.words(questionSet(), column, value, language)));
      }
    }
    return list;
  }
}
