package surely.form.reading;

import surely.form.definition.SurveyProperties;
import surely.form.source.DefinitionObject;
import surely.form.validation.QuestionType;

/** Reads the properties of questions of one type. */
public interface TypeReader {

  /** Returns null if the properties can't be understood; the errors have been reported then. */
  QuestionType read(DefinitionObject props, SurveyProperties survey);
}
