package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import surely.form.Condition.Asked;
import surely.problem.Pointer;

/**
 * Questions that are answered again and again, once a panel.
 *
 * @param key the question whose answers must differ; null for none
 */
record PanelDynamic(Fields fields, Condition visibleIf, int least, int most, Question key, Label keyDuplicationError) implements EntryList {

  /** survey-core's settings.panel.maxPanelCount, which a definition cannot raise. */
  static final int MOST = 100;

  static Kind read(Props props, SurveyWide survey) {
    FieldsReader reader = new FieldsReader(survey);
    int before = props.issues().reported();
    reader.readElements(props, null, "templateElements", "questions");
    Fields template = reader.fields();
    int least = Math.min(props.whole("minPanelCount", 0, 0), MOST);
    int most = Math.min(props.whole("maxPanelCount", 1, MOST), MOST);
    Question key = EntryList.readKey(props, template, "no question of the template");
    if (template.questions().isEmpty()) {
      if (props.issues().reported() == before) {
        props.wrong("templateElements", "no-questions", "has no questions. Put at least one in.");
      }
      return null;
    }
    return new PanelDynamic(template, props.condition("templateVisibleIf", Asked.TRUE), least, Math.max(least, most), key,
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

  /** To survey-core, a dynamic panel with nothing in its panels has no value. */
  @Override
  public boolean isNothing(JsonValue answer) {
    return isEmpty(answer);
  }

  @Override
  public void checkAll(JsonArray list, Pointer at, Check check) {
    if (key == null) {
      return;
    }
    Set<String> given = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonValue value = Level.object(list.get(i)).get(key.key());
      if (key.isAnsweredBy(value) && JsonText.isScalar(value) && !given.add(JsonText.of(value))) {
        check.wrong(at.then(i).then(key.key()), "repeated-key", keyDuplicationError, JsonText.quote(value));
      }
    }
  }
}
