package surely.form.type.nested;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import surely.form.reading.QuestionSetReader;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.Totals;
import surely.form.validation.Validation;
import surely.json.CanonicalJson;
import surely.problem.Pointer;

/**
 * The columns of matrixdropdown and matrixdynamic: the questions that each row answers.
 *
 * @param unique the columns in which no two rows may have the same answer
 * @param keyDuplicationError the definition's own message if two have
 * @param totals their totals over all rows
 */
record MatrixColumns(
    QuestionSet questionSet, List<Question> unique, Label keyDuplicationError, Totals totals) {

  private static final UnsupportedProperties OF_MATRIX =
      UnsupportedProperties.properties("detailElements").butFor("detailPanelMode", "none");

  /** survey-core clears hidden rows, and leaves hidden cells as they are. */
  private static final JsonValue KEPT = JsonText.string("none");

  private static final Set<String> CELL_TYPES =
      Set.of(
          "dropdown",
          "checkbox",
          "radiogroup",
          "tagbox",
          "text",
          "comment",
          "boolean",
          "expression",
          "rating",
          "slider");

  /** Reads the columns; null if there are none, in which case errors have been reported. */
  static MatrixColumns read(DefinitionObject props, QuestionSetReader reader) {
    OF_MATRIX.refuseIn(props);
    Set<String> unique = new HashSet<>();
    List<DefinitionObject> totalled = new ArrayList<>();
    List<JsonValue> columns = props.list("columns");
    for (int i = 0; i < columns.size(); i++) {
      DefinitionObject column = props.inner(columns.get(i), props.pointer("columns").then(i));
      if (column != null) {
        readColumn(column, props, reader);
        totalled.add(column);
        if (column.flag("isUnique")) {
          unique.add(column.text("name"));
        }
      }
    }
    QuestionSet questionSet = reader.questionSet();
    if (columns.isEmpty() && !props.has("columns")) {
      props.wrong("columns", "missing", "are missing. List at least one column.");
    }
    List<Question> keys =
        questionSet.questions().stream()
            .filter(question -> unique.contains(question.name()))
            .toList();
    return questionSet.questions().isEmpty()
        ? null
        : new MatrixColumns(
            questionSet, keys, props.label("keyDuplicationError"), TotalsReader.read(totalled));
  }

  /** Returns a copy in which one more column takes each answer only once. */
  MatrixColumns unique(Question column) {
    return new MatrixColumns(
        questionSet,
        Stream.concat(unique.stream(), Stream.of(column)).distinct().toList(),
        keyDuplicationError,
        totals);
  }

  private static void readColumn(
      DefinitionObject column, DefinitionObject matrix, QuestionSetReader reader) {
    String own = column.text("cellType");
    String type =
        own == null || own.equals("default")
            ? matrix.has("cellType") ? matrix.text("cellType") : "dropdown"
            : own;
    if (type == null || !CELL_TYPES.contains(type)) {
      column.wrong(
          "cellType",
          "unsupported-type",
          "is "
              + JsonText.quote(String.valueOf(type))
              + ". This server supports "
              + String.join(", ", new TreeSet<>(CELL_TYPES))
              + ".");
      return;
    }
    DefinitionObject whole =
        column.has("choices") ? column : column.with("choices", matrix.get("choices"));
    reader.readQuestion(type, whole.with("clearIfInvisible", KEPT), null);
  }

  /**
   * Reports repeated answers in columns that take each answer only once.
   *
   * @param rows the rows by their pointers, in order
   */
  void checkUnique(Map<Pointer, JsonObject> rows, Validation validation) {
    for (Question column : unique) {
      Set<String> given = new HashSet<>();
      rows.forEach(
          (at, row) -> {
            JsonValue cell = row.get(column.key());
            if (column.isAnsweredBy(cell) && !given.add(compared(cell))) {
              validation.wrong(
                  at.then(column.key()),
                  "repeated-cell",
                  keyDuplicationError,
                  JsonText.quote(cell));
            }
          });
    }
  }

  /** survey-core ignores case, and the difference between 1 and "1". */
  private static String compared(JsonValue cell) {
    return (JsonText.isScalar(cell) ? JsonText.of(cell) : CanonicalJson.of(cell))
        .toLowerCase(Locale.ROOT);
  }
}
