package surely.form;

import java.util.Map;
import java.util.TreeSet;
import surely.form.definition.DefinitionObject;
import surely.form.reading.QuestionSetReader;
import surely.form.reading.SupportedTypes;
import surely.form.reading.TypeReader;
import surely.form.validation.QuestionType;

/** The question types that this server supports. */
final class QuestionTypes implements SupportedTypes {

  static final QuestionTypes ALL = new QuestionTypes();

  private static final Map<String, TypeReader> READERS =
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
          Map.entry("multipletext", nested(MultipleText::read)),
          Map.entry("matrix", Matrix::read),
          Map.entry("matrixdropdown", nested(MatrixDropdown::read)),
          Map.entry("matrixdynamic", nested(MatrixDynamic::read)),
          Map.entry("paneldynamic", nested(PanelDynamic::read)),
          Map.entry("expression", Computed::read));

  /** Reads a type that asks further questions. */
  private interface NestedReader {

    QuestionType read(DefinitionObject props, QuestionSetReader reader);
  }

  private QuestionTypes() {}

  private static TypeReader nested(NestedReader reader) {
    return (props, survey) -> reader.read(props, new QuestionSetReader(survey, ALL));
  }

  @Override
  public TypeReader reader(String type) {
    return READERS.get(type);
  }

  @Override
  public String names() {
    TreeSet<String> names = new TreeSet<>(READERS.keySet());
    return String.join(", ", names) + ", html, image and panel";
  }
}
