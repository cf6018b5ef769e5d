package surely.form.reading;

import jakarta.json.JsonValue;
import java.util.List;
import surely.form.condition.Condition.Criterion;
import surely.form.condition.ValueName;
import surely.form.definition.ElementState;
import surely.form.definition.Panel;
import surely.form.definition.QuestionProperties;
import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.text.JsonText;
import surely.form.text.Label;
import surely.form.validation.Question;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.form.validation.Validator;

/** Reads the properties that all types of questions have, and leaves the rest to the type. */
final class QuestionReader {

  private static final UnsupportedProperties OF_QUESTION =
      UnsupportedProperties.properties("bindings");

  private final SurveyProperties survey;
  private final SupportedTypes types;

  QuestionReader(SurveyProperties survey, SupportedTypes types) {
    this.survey = survey;
    this.types = types;
  }

  /**
   * Reads one question; null if it can't be understood, in which case the errors have been
   * reported.
   *
   * @param panel the panel or page around it; null if there is none
   */
  Question read(String type, DefinitionObject props, Panel panel) {
    Question question = understood(type, props, panel);
    if (question == null) {
      List.of("name", "valueName").forEach(name -> props.names().addRefused(props.words(name)));
    }
    return question;
  }

  private Question understood(String type, DefinitionObject props, Panel panel) {
    String name = readName(props, "name");
    TypeReader reader = types.reader(type);
    if (reader == null) {
      props.wrong(
          "type",
          "unsupported-type",
          "is " + JsonText.quote(type) + ". This server supports " + types.names() + ".");
      return null;
    }
    OF_QUESTION.refuseIn(props);
    String key =
        props.has("valueName") && !"".equals(props.text("valueName"))
            ? readName(props, "valueName")
            : name;
    Label title = props.label("title");
    ElementState state = ElementState.read(props);
    boolean commentArea = props.flag("showCommentArea", "hasComment");
    Label requiredErrorText = props.label("requiredErrorText");
    List<Validator> validators = Validators.read(props);
    readWritten(props);
    int before = props.issues().reported();
    QuestionType questionType = reader.read(props, survey);
    if (props.issues().reported() == before) {
      checkDefault(questionType, props);
    }
    if (name == null || key == null || questionType == null) {
      return null;
    }
    return new Question(
        new QuestionProperties(
            name,
            key,
            type,
            title.orElse(name),
            panel,
            state,
            survey.clearing(props, state, panel),
            commentArea,
            survey.maxCommentLength(),
            requiredErrorText),
        questionType,
        validators);
  }

  /**
   * Checks that properties which only change what a client sends, and not which answers fit, are
   * valid expressions.
   */
  private static void readWritten(DefinitionObject props) {
    for (String name :
        List.of("defaultValueExpression", "setValueExpression", "setValueIf", "resetValueIf")) {
      props.harmlessCondition(name, Criterion.TRUE);
    }
  }

  private static String readName(DefinitionObject props, String property) {
    String name = props.text(property);
    if (name == null) {
      if (!props.has(property)) {
        props.wrong(
            property,
            "missing",
            "is missing. Give the question a name; it becomes the key of its answer.");
      }
      return null;
    }
    if (!ValueName.hasLength(name)) {
      props.wrong(
          property,
          "wrong-name",
          "has " + name.length() + " characters. Use 1 to " + ValueName.LONGEST + ".");
    } else if (!ValueName.isKept(name)) {
      props.wrong(
          property,
          "wrong-name",
          "is "
              + JsonText.quote(name)
              + ", which SurveyJS would change. Leave out braces, a leading #, "
              + "and spaces at the ends.");
    } else {
      return name;
    }
    return null;
  }

  /**
   * A default value that the respondent leaves alone is sent as the answer, and survey-core does
   * not check it, so it has to fit.
   */
  private static void checkDefault(QuestionType questionType, DefinitionObject props) {
    JsonValue value = props.get("defaultValue");
    if (value == null) {
      return;
    }
    if (props.isExpression("defaultValue")) {
      props.harmlessCondition("defaultValue", Criterion.TRUE);
    } else if (!questionType.isEmpty(value)) {
      questionType.checkDefault(
          value, props.at().then("defaultValue"), Validation.ofDefinition(props.issues()));
    }
  }
}
