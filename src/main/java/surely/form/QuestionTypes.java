package surely.form;

import java.util.Map;
import java.util.TreeSet;
import surely.form.definition.DefinitionObject;
import surely.form.definition.SurveyDefaults;
import surely.form.validation.QuestionType;

/** The question types that this server supports. */
final class QuestionTypes {

  /** Reads what one type makes of a question's properties. */
  interface Reader {

    /** Null if it can't be understood; the reasons have been reported then. */
    QuestionType read(DefinitionObject props, SurveyDefaults survey);
  }

  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          Map.entry("radiogroup", SingleChoice::read),
          Map.entry("dropdown", SingleChoice::readDropdown),
          Map.entry("checkbox", MultipleChoice::read),
          Map.entry("tagbox", MultipleChoice::read),
          Map.entry("ranking", Ranking::read),
          Map.entry("imagepicker", ImagePicker::read),
          Map.entry("rating", Rating::read),
          Map.entry("slider", Slider::read),
          Map.entry("boolean", YesOrNo::read),
          Map.entry("text", TextInput::read),
          Map.entry("comment", FreeText::read),
          Map.entry("multipletext", MultipleText::read),
          Map.entry("matrix", Matrix::read),
          Map.entry("matrixdropdown", MatrixDropdown::read),
          Map.entry("matrixdynamic", MatrixDynamic::read),
          Map.entry("paneldynamic", PanelDynamic::read),
          Map.entry("expression", Computed::read));

  private QuestionTypes() {}

  /** Null if there is no such type. */
  static Reader reader(String type) {
    return READERS.get(type);
  }

  static String names() {
    TreeSet<String> names = new TreeSet<>(READERS.keySet());
    return String.join(", ", names) + ", html, image and panel";
  }
}
