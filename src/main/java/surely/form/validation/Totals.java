package surely.form.validation;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import surely.form.condition.Certainty;
import surely.form.text.JsonText;
import surely.problem.Pointer;

/**
 * The totals that a matrix computes of its columns. A client sends them under a key of their own,
 * even while the matrix is hidden: {@code "m-total": {"a": 6}}.
 *
 * @param columns the type of the total of each column, by its name
 */
public record Totals(Map<String, QuestionType> columns) {

  static final Totals NONE = new Totals(Map.of());
  public static final String SUFFIX = "-total";

  public static Totals of(Question question) {
    return question.type() instanceof CompositeType composite ? composite.totals() : NONE;
  }

  public static String key(Question matrix) {
    return matrix.key() + SUFFIX;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /**
   * Reports totals that differ from those computed here. They can't be compared if rows or the
   * matrix may be hidden, because survey-core computes totals before it clears hidden answers.
   *
   * @param matrix the question, whose type is a {@link CompositeType}
   * @param answers the answers that contain the totals
   */
  void check(Question matrix, JsonObject answers, Pointer at, Validation validation) {
    CompositeType type = (CompositeType) matrix.type();
    boolean whole =
        validation.visible(matrix) == Certainty.YES
            && !type.mayHideRows()
            && validation.scope().questionSet().sharing(matrix).size() == 1;
    check(
        answers.get(key(matrix)),
        whole ? answers.getOrDefault(matrix.key(), type.nothing()) : null,
        at.then(key(matrix)),
        validation);
  }

  /**
   * @param matrix its answer if that contains all rows; null if the totals can't be compared
   */
  private void check(JsonValue given, JsonValue matrix, Pointer at, Validation validation) {
    if (!(given instanceof JsonObject totals)) {
      validation.wrong(at, "wrong-type.cells", JsonText.quote(given));
      return;
    }
    Validation inner =
        matrix == null ? null : validation.at(validation.scope().totals(matrix, totals));
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
