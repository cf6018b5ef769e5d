package surely.form.reading;

import surely.form.definition.SurveyDefaults;
import surely.form.source.DefinitionObject;
import surely.form.validation.QuestionType;

/** Reads the properties of questions of one type. */
public interface TypeReader {

  /** Null if it can't be understood; the errors are reported. */
  QuestionType read(DefinitionObject props, SurveyDefaults survey);
}
