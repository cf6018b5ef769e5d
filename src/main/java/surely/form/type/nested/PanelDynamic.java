package surely.form.type.nested;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import surely.form.condition.Condition;
import surely.form.condition.Condition.Criterion;
import surely.form.reading.QuestionSetReader;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * Questions that are answered repeatedly, once per panel.
 *
 * @param key the question whose answers must differ; null for none
 */
record PanelDynamic(
    QuestionSet questionSet,
    Condition visibleIf,
    int least,
    int most,
    Question key,
    Label keyDuplicationError)
    implements RepeatedType {

  /** survey-core's settings.panel.maxPanelCount, which a definition cannot raise. */
  static final int MOST = 100;

  static QuestionType read(DefinitionObject props, QuestionSetReader reader) {
    int before = props.issues().reported();
    reader.readElements(props, null, "templateElements", "questions");
    QuestionSet template = reader.questionSet();
    int least = Math.min(props.whole("minPanelCount", 0, 0), MOST);
    int most = Math.min(props.whole("maxPanelCount", 1, MOST), MOST);
    Question key = RepeatedType.readKey(props, template, "no question of the template");
    if (template.questions().isEmpty()) {
      if (props.issues().reported() == before) {
        props.wrong("templateElements", "no-questions", "has no questions. Put at least one in.");
      }
      return null;
    }
    return new PanelDynamic(
        template,
        props.condition("templateVisibleIf", Criterion.TRUE),
        least,
        Math.max(least, most),
        key,
        props.label("keyDuplicationError"));
  }

  @Override
  public String word() {
    return "panel";
  }

  @Override
  public int first() {
    return 0;
  }

  /** In survey-core, a dynamic panel whose panels are all empty has no value. */
  @Override
  public boolean isNothing(JsonValue answer) {
    return isEmpty(answer);
  }

  @Override
  public void checkAll(JsonArray list, Pointer at, Validation validation) {
    if (key == null) {
      return;
    }
    Set<String> given = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonValue value = JsonText.object(list.get(i)).get(key.key());
      if (key.isAnsweredBy(value) && JsonText.isScalar(value) && !given.add(JsonText.of(value))) {
        validation.wrong(
            at.then(i).then(key.key()), "repeated-key", keyDuplicationError, JsonText.quote(value));
      }
    }
  }
}
