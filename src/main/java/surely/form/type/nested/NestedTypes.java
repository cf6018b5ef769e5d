package surely.form.type.nested;

import java.util.Map;
import surely.form.reading.QuestionSetReader;
import surely.form.reading.SupportedTypes;
import surely.form.reading.TypeReader;
import surely.form.source.DefinitionObject;
import surely.form.validation.QuestionType;

/** The question types of this package, by their names in a definition. */
public final class NestedTypes {

  /** Reads a type that contains further questions. */
  private interface NestedReader {

    QuestionType read(DefinitionObject props, QuestionSetReader reader);
  }

  private NestedTypes() {}

  /**
   * @param inside the types that the questions inside may have
   */
  public static Map<String, TypeReader> readers(SupportedTypes inside) {
    return Map.of(
        "matrix", Matrix::read,
        "matrixdropdown", nested(MatrixDropdown::read, inside),
        "matrixdynamic", nested(MatrixDynamic::read, inside),
        "multipletext", nested(MultipleText::read, inside),
        "paneldynamic", nested(PanelDynamic::read, inside));
  }

  private static TypeReader nested(NestedReader reader, SupportedTypes inside) {
    return (props, survey) -> reader.read(props, new QuestionSetReader(survey, inside));
  }
}
