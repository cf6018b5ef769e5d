package surely.form.type.nested;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import surely.form.reading.QuestionSetReader;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.tally.AnswerParts;
import surely.form.tally.NestedCounter;
import surely.form.text.Column;
import surely.form.text.JsonText;
import surely.form.validation.AnswerScope;
import surely.form.validation.CompositeType;
import surely.form.validation.Counter;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/** Several single lines of input. */
record MultipleText(QuestionSet items) implements CompositeType {

  /**
   * Properties that survey-core ignores on items; it only knows the expressions for them, such as
   * minValueExpression.
   */
  private static final UnsupportedProperties OF_ITEM =
      UnsupportedProperties.properties("min", "max", "step");

  /** Further properties that survey-core ignores on items; so does Surely. */
  private static final Set<String> IGNORED =
      Set.of(
          "visible",
          "visibleIf",
          "readOnly",
          "enableIf",
          "requiredIf",
          "valueName",
          "clearIfInvisible",
          "showCommentArea",
          "hasComment",
          "setValueExpression",
          "setValueIf",
          "resetValueIf");

  static QuestionType read(DefinitionObject props, QuestionSetReader reader) {
    List<JsonValue> items = props.list("items");
    for (int i = 0; i < items.size(); i++) {
      DefinitionObject item = props.inner(items.get(i), props.pointer("items").then(i));
      if (item != null) {
        OF_ITEM.refuseIn(item);
        reader.readQuestion("text", item.without(IGNORED), null);
      }
    }
    QuestionSet questionSet = reader.questionSet();
    if (items.isEmpty() && !props.has("items")) {
      props.wrong("items", "missing", "are missing. List at least one item.");
    }
    return questionSet.questions().isEmpty() ? null : new MultipleText(questionSet);
  }

  @Override
  public QuestionSet questionSet() {
    return items;
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (answer instanceof JsonObject object) {
      items.check(
          at, validation.at(new AnswerScope(validation.scope(), items, object, null, Map.of())));
    } else {
      validation.wrong(at, "wrong-type.items", JsonText.quote(answer));
    }
  }

  @Override
  public Counter counter() {
    return new NestedCounter(items, Stream::of);
  }

  @Override
  public List<Column> columns(String key, String title, String locale) {
    List<Column> list = new ArrayList<>();
    for (List<Question> sharing : items.byKey()) {
      Question item = sharing.get(0);
      list.add(
          new Column(
              List.of(key, item.key()),
              title + " / " + AnswerParts.titles(sharing, locale),
              item.type()::words));
    }
    return list;
  }
}
