package surely.form.validation;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import surely.expression.value.MemberLookup;
import surely.form.condition.Certainty;
import surely.form.condition.ValueName;
import surely.form.definition.Choice;
import surely.form.text.JsonText;

/**
 * A JSON object of answers - the response, a panel of a dynamic panel, a row of a matrix - with the
 * questions that it answers, and what the expressions in it can name. Belongs to one validation;
 * not thread-safe.
 */
public final class AnswerScope {

  /** The scope of a panel or row that does not exist: no name has a value. */
  static final AnswerScope NOWHERE = AnswerScope.of(QuestionSet.NONE, JsonValue.EMPTY_JSON_OBJECT);

  private final AnswerScope outer;
  private final QuestionSet questionSet;
  private final JsonObject values;

  /** {@code panel} or {@code row}; null for the response itself. */
  private final String variable;

  private final Map<String, JsonValue> variables;

  /** The visibility of questions and panels, as far as it has been computed. */
  final Map<Object, Certainty> visible = new HashMap<>();

  final Map<Question, List<JsonValue>> computed = new HashMap<>();
  final Map<Question, Boolean> readsCleared = new HashMap<>();
  private final MemberLookup members;

  public AnswerScope(
      AnswerScope outer,
      QuestionSet questionSet,
      JsonObject values,
      String variable,
      Map<String, JsonValue> variables) {
    this.outer = outer;
    this.members = outer == null ? new MemberLookup() : outer.members;
    this.questionSet = questionSet;
    this.values = values;
    this.variable = variable;
    this.variables = variables;
  }

  public QuestionSet questionSet() {
    return questionSet;
  }

  public JsonObject values() {
    return values;
  }

  public static AnswerScope of(QuestionSet questionSet, JsonObject values) {
    return new AnswerScope(null, questionSet, values, null, Map.of());
  }

  /**
   * A panel of a dynamic panel, or a row of a dynamic matrix.
   *
   * @param word {@code panel} or {@code row}
   * @param first the number of the first entry, as expressions count them
   * @param shown the indexes of the entries that are shown, in order
   */
  public AnswerScope entry(
      String word,
      int first,
      QuestionSet questionSet,
      JsonArray list,
      int index,
      List<Integer> shown) {
    int place = Math.max(-1, Collections.binarySearch(shown, index));
    Map<String, JsonValue> variables =
        Map.of(
            word + "index",
            JsonText.number(first + index),
            "visible" + word + "index",
            JsonText.number(first + place),
            "prev" + word,
            at(list, place > 0 ? shown.get(place - 1) : -1),
            "next" + word,
            at(list, place >= 0 && place + 1 < shown.size() ? shown.get(place + 1) : -1));
    return new AnswerScope(this, questionSet, JsonText.object(at(list, index)), word, variables);
  }

  /**
   * A row of a matrix.
   *
   * @param place its index among all rows
   * @param index its index among the rows that are shown; -1 if it is not shown
   * @param shown the rows that are shown
   */
  public AnswerScope row(
      QuestionSet columns,
      JsonObject matrix,
      Choice row,
      int place,
      int index,
      List<Choice> shown) {
    return new AnswerScope(
        this,
        columns,
        JsonText.object(matrix.get(row.text())),
        "row",
        Map.of(
            "rowindex",
            JsonText.number(place + 1),
            "visiblerowindex",
            JsonText.number(index + 1),
            "rowvalue",
            row.value(),
            "rowname",
            row.value(),
            "rowtitle",
            JsonText.string(row.label(null)),
            "item",
            row.value(),
            "matrix",
            matrix,
            "prevrow",
            cells(matrix, shown, index - 1),
            "nextrow",
            cells(matrix, shown, index + 1)));
  }

  private static JsonValue cells(JsonObject matrix, List<Choice> rows, int index) {
    return index >= 0 && index < rows.size()
        ? JsonText.object(matrix.get(rows.get(index).text()))
        : JsonValue.NULL;
  }

  /**
   * The scope of a panel or a row, without its index and neighbours: enough for dividing its
   * answers among questions.
   */
  public AnswerScope inner(QuestionSet questionSet, JsonObject values) {
    return new AnswerScope(this, questionSet, values, null, Map.of("panel", values, "row", values));
  }

  /**
   * The scope in which the totals of a matrix are computed, from its answer and from each other.
   */
  AnswerScope totals(JsonValue matrix, JsonObject totals) {
    return new AnswerScope(
        this,
        QuestionSet.NONE,
        JsonValue.EMPTY_JSON_OBJECT,
        null,
        Map.of("self", matrix, "row", totals, "totalrow", totals));
  }

  /** This scope, with a choice, row or column as {item}. */
  public AnswerScope item(Choice choice) {
    return new AnswerScope(
        this,
        QuestionSet.NONE,
        JsonValue.EMPTY_JSON_OBJECT,
        null,
        Map.of("item", choice.value(), "choice", choice.value()));
  }

  /** This scope, with the answer that a validator checks as {self}. */
  public AnswerScope self(JsonValue answer) {
    return new AnswerScope(
        this, QuestionSet.NONE, JsonValue.EMPTY_JSON_OBJECT, null, Map.of("self", answer));
  }

  /** The value of a variable of this scope, or of a path into it; null if there is none. */
  JsonValue variable(ValueName name) {
    return name.inner().in(variables.get(name.head()), members);
  }

  /** The value of a name among the answers themselves; null if there is none. */
  JsonValue value(ValueName name) {
    return name.in(values, members);
  }

  /**
   * Translates a name to one within this scope: panel.x to x in a panel; at the top, a name stays
   * as it is. Null if the name does not refer to this scope.
   */
  ValueName inner(ValueName name) {
    if (outer == null) {
      return name;
    }
    return variable != null && variable.equals(name.head()) && !name.inner().text().isEmpty()
        ? name.inner()
        : null;
  }

  /**
   * The panel or row before, after or around this one that the head of a name refers to, such as
   * prevrow; an empty scope if there is none. Null for other heads.
   */
  AnswerScope neighbour(String head) {
    if (head.equals("parentpanel") && "panel".equals(variable)) {
      AnswerScope parent = outer;
      while (parent != null && !"panel".equals(parent.variable)) {
        parent = parent.outer;
      }
      return parent == null ? NOWHERE : parent;
    }
    if (variable == null || !head.equals("prev" + variable) && !head.equals("next" + variable)) {
      return null;
    }
    return variables.get(head) instanceof JsonObject there
        ? new AnswerScope(outer, questionSet, there, variable, Map.of())
        : NOWHERE;
  }

  /** A search for a name, scope by scope. */
  interface Search<T> {

    /**
     * The result in one scope; null if there is none.
     *
     * @param inner the name within that scope
     */
    T at(AnswerScope scope, ValueName inner);

    /** The variable of this name; null if there is none, or if variables are not looked for. */
    default T variable(AnswerScope scope, ValueName name) {
      return null;
    }

    /** Like {@link AnswerScope#neighbour}; null if the search ignores neighbours. */
    default AnswerScope neighbour(AnswerScope scope, ValueName name) {
      return null;
    }
  }

  /**
   * Searches this scope, then those around it, up to the one whose questions know the name. Null if
   * nothing is found.
   */
  <T> T search(ValueName name, Search<T> search) {
    for (AnswerScope here = this; here != null; here = here.outer) {
      AnswerScope neighbour = search.neighbour(here, name);
      T found = neighbour == null ? search.variable(here, name) : null;
      AnswerScope asked = neighbour == null ? here : neighbour;
      ValueName inner = neighbour == null ? here.inner(name) : name.inner();
      if (found == null && inner != null) {
        found = search.at(asked, inner);
        if (asked == NOWHERE || asked.questionSet.know(inner)) {
          return found;
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  boolean isRoot() {
    return outer == null;
  }

  AnswerScope root() {
    return outer == null ? this : outer.root();
  }

  private static JsonValue at(JsonArray list, int index) {
    return index >= 0 && index < list.size() ? list.get(index) : JsonValue.NULL;
  }
}
