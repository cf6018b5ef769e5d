package surely.form;

import jakarta.json.JsonValue;
import java.util.List;
import surely.form.Condition.Asked;

/** Reads what all types of questions have in common, and leaves the rest to the type. */
final class QuestionReader {

  private static final Unsupported OF_QUESTION = Unsupported.properties("bindings");

  private final SurveyWide survey;

  QuestionReader(SurveyWide survey) {
    this.survey = survey;
  }

  /**
   * Null if the question can't be understood; the reasons have been reported then.
   *
   * @param panel what it is in; null if that is not a page or a panel
   */
  Question read(String type, Props props, Panel panel) {
    Question question = understood(type, props, panel);
    if (question == null) {
      List.of("name", "valueName").forEach(name -> props.names().addRefused(props.words(name)));
    }
    return question;
  }

  private Question understood(String type, Props props, Panel panel) {
    String name = readName(props, "name");
    Kinds.Reader reader = Kinds.reader(type);
    if (reader == null) {
      props.wrong("type", "unsupported-type", "is " + JsonText.quote(type) + ". This server supports " + Kinds.names() + ".");
      return null;
    }
    OF_QUESTION.refuseIn(props);
    String key = props.has("valueName") && !"".equals(props.text("valueName")) ? readName(props, "valueName") : name;
    Label title = props.label("title");
    States states = States.read(props);
    boolean commentArea = props.flag("showCommentArea", "hasComment");
    Label requiredErrorText = props.label("requiredErrorText");
    List<Validator> validators = Validators.read(props);
    readWritten(props);
    int before = props.issues().reported();
    Kind kind = reader.read(props, survey);
    if (props.issues().reported() == before) {
      checkDefault(kind, props);
    }
    if (name == null || key == null || kind == null) {
      return null;
    }
    return new Question(new QuestionProps(name, key, type, title.orElse(name), panel, states, survey.clearing(props, states, panel), commentArea,
        survey.maxCommentLength(), requiredErrorText), kind, validators);
  }

  /** What only changes the answers that a client sends, and not which answers fit, need only be expressions. */
  private static void readWritten(Props props) {
    for (String name : List.of("defaultValueExpression", "setValueExpression", "setValueIf", "resetValueIf")) {
      props.harmlessCondition(name, Asked.TRUE);
    }
  }

  private static String readName(Props props, String property) {
    String name = props.text(property);
    if (name == null) {
      if (!props.has(property)) {
        props.wrong(property, "missing", "is missing. Give the question a name; it becomes the key of its answer.");
      }
      return null;
    }
    if (!Name.hasLength(name)) {
      props.wrong(property, "wrong-name", "has " + name.length() + " characters. Use 1 to " + Name.LONGEST + ".");
    } else if (!Name.isKept(name)) {
      props.wrong(property, "wrong-name", "is " + JsonText.quote(name)
          + ", which SurveyJS would change. Leave out braces, a leading #, and spaces at the ends.");
    } else {
      return name;
    }
    return null;
  }

  /** An untouched default is sent as the answer, and survey-core does not check it, so it has to fit. */
  private static void checkDefault(Kind kind, Props props) {
    JsonValue value = props.get("defaultValue");
    if (value == null) {
      return;
    }
    if (props.isExpression("defaultValue")) {
      props.harmlessCondition("defaultValue", Asked.TRUE);
    } else if (!kind.isEmpty(value)) {
      kind.checkDefault(value, props.at().then("defaultValue"), Check.ofDefinition(props.issues()));
    }
  }
}
