package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Reads what all types of questions have in common, and leaves the rest to the type. */
final class QuestionReader {

  private static final int LONGEST_NAME = 255;

  private static final Unsupported OF_QUESTION = Unsupported
      .properties("visibleIf", "enableIf", "requiredIf", "readOnly", "validators", "valueName", "showCommentArea", "hasComment",
          "defaultValueExpression", "setValueExpression", "setValueIf", "resetValueIf", "bindings")
      .butFor("visible", "true");

  private final SurveyWide survey;

  QuestionReader(SurveyWide survey) {
    this.survey = survey;
  }

  /** Null if the question can't be understood; the reasons have been reported then. */
  Question read(String type, Props props) {
    String name = readName(props);
    Kinds.Reader reader = Kinds.reader(type);
    if (reader == null) {
      props.wrong("type", "unsupported-type", "is " + JsonText.quote(type) + ". This server supports " + Kinds.names() + " and panel.");
      return null;
    }
    OF_QUESTION.refuseIn(props);
    String title = props.label("title");
    boolean required = props.flag("isRequired");
    Kind kind = reader.read(props, survey);
    checkDefault(kind, props);
    return name == null ? null : new Question(name, type, title == null ? name : title, required, kind);
  }

  private static String readName(Props props) {
    String name = props.text("name");
    if (name == null) {
      if (!props.has("name")) {
        props.wrong("name", "missing", "is missing. Give the question a name; it becomes the key of its answer.");
      }
      return null;
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      props.wrong("name", "wrong-name", "has " + name.length() + " characters. Use 1 to " + LONGEST_NAME + ".");
    } else if (!isKeptBySurveyJs(name)) {
      props.wrong("name", "wrong-name", "is " + JsonText.quote(name)
          + ", which SurveyJS would change. Leave out braces, a leading #, and spaces at the ends.");
    } else {
      return name;
    }
    return null;
  }

  /** survey-core trims a name and takes braces and a leading # out of it, so that the key of the answer would be another. */
  private static boolean isKeptBySurveyJs(String name) {
    return name.equals(name.strip()) && !name.startsWith("#") && !name.contains("{") && !name.contains("}") && !name.equals("__proto__");
  }

  /** An untouched default is sent as the answer, and survey-core does not check it, so it has to fit. */
  private static void checkDefault(Kind kind, Props props) {
    JsonValue value = props.get("defaultValue");
    if (kind == null || value == null) {
      return;
    }
    if (value instanceof JsonString text && text.getString().startsWith("=")) {
      Unsupported.refuse(props, "defaultValue");
    } else if (!kind.isEmpty(value)) {
      kind.checkDefault(value, props.at().then("defaultValue"), props.issues());
    }
  }
}
