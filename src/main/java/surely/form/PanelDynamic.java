package surely.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import surely.form.Condition.Asked;

/**
 * Questions that are answered again and again, once a panel.
 *
 * @param visibleIf which panels are shown; null for all
 * @param least     as many are shown at least, so that what is required in them is required
 * @param key       the question whose answers must differ; null for none
 */
record PanelDynamic(Fields template, Condition visibleIf, int least, int most, Question key, Label keyDuplicationError) implements Composite {

  /** survey-core's settings.panel.maxPanelCount, which a definition cannot raise. */
  static final int MOST = 100;
  private static final Pattern OF_PANEL = Pattern.compile("\\[(\\d{1,9})]\\.(.+)", Pattern.DOTALL);

  static Kind read(Props props, SurveyWide survey) {
    FieldsReader reader = new FieldsReader(survey);
    int before = props.issues().reported();
    reader.readElements(props, null, "templateElements", "questions");
    Fields template = reader.fields();
    int least = Math.min(props.whole("minPanelCount", 0, 0), MOST);
    int most = Math.min(props.whole("maxPanelCount", 1, MOST), MOST);
    String keyName = props.text("keyName");
    Question key = keyName == null || keyName.isEmpty() ? null : template.find(keyName);
    if (template.questions().isEmpty()) {
      if (props.issues().reported() == before) {
        props.wrong("templateElements", "no-questions", "has no questions. Put at least one in.");
      }
      return null;
    }
    if (key == null && keyName != null && !keyName.isEmpty() && !props.names().isRefused(keyName)) {
      props.wrong("keyName", "wrong-value", "is " + JsonText.quote(keyName) + ", which is no question of the template.");
    }
    return new PanelDynamic(template, props.condition("templateVisibleIf", Asked.TRUE), least, Math.max(least, most), key,
        props.label("keyDuplicationError"));
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonArray list && list.stream().allMatch(JsonText::saysNothing);
  }

  @Override
  public Fields fields() {
    return template;
  }

  @Override
  public Name within(JsonValue answer, String rest) {
    Matcher index = OF_PANEL.matcher(rest);
    boolean there = answer instanceof JsonArray list && index.matches() && Integer.parseInt(index.group(1)) < list.size();
    return there ? new Name(index.group(2)) : null;
  }

  @Override
  public JsonValue nothing() {
    return JsonValue.EMPTY_JSON_ARRAY;
  }

  @Override
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonArray list)) {
      check.wrong(at, "wrong-type.panels", JsonText.quote(answer));
      return;
    }
    if (list.size() > most) {
      check.wrong(at, "too-many-panels", list.size(), most);
      if (!check.kept().hasChoices()) {
        return;
      }
    }
    for (int i = 0; i < Math.max(list.size(), least); i++) {
      if (i < list.size() && !(list.get(i) instanceof JsonObject)) {
        check.wrong(at.then(i), "wrong-type.panel", JsonText.quote(list.get(i)));
      } else {
        checkPanel(list, i, at, check);
      }
    }
    if (key != null) {
      checkKeys(list, at, check);
    }
  }

  /** survey-core neither checks nor clears what is in a panel that it hides. */
  private void checkPanel(JsonArray list, int index, Pointer at, Check check) {
    Check inner = check.at(check.level.panel(template, list, index));
    Tri visible = visibleIf == null ? Tri.YES : visibleIf.test(inner);
    if (visible == Tri.YES || index < list.size()) {
      template.check(at.then(index), visible == Tri.YES ? inner : inner.ofShape());
    }
  }

  private void checkKeys(JsonArray list, Pointer at, Check check) {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonValue value = Level.object(list.get(i)).get(key.key());
      if (key.isAnsweredBy(value) && JsonText.isScalar(value) && !given.add(JsonText.of(value))) {
        check.wrong(at.then(i).then(key.key()), "repeated-key", keyDuplicationError, JsonText.quote(value));
      }
    }
  }

  @Override
  public Counter counter() {
    return new NestedCounter(template, answer -> answer instanceof JsonArray list ? list.stream() : Stream.of());
  }
}
