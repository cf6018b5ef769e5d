package surely.form.reading;

import surely.form.definition.SurveyDefaults;
import surely.form.source.DefinitionObject;
import surely.form.validation.QuestionType;

/** Reads what one type makes of a question's properties. */
public interface TypeReader {

  /** Null if it can't be understood; the reasons have been reported then. */
  QuestionType read(DefinitionObject props, SurveyDefaults survey);
}
