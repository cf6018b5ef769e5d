package surely.form.type.choice;

import surely.form.definition.SurveyDefaults;
import surely.form.source.DefinitionObject;
import surely.form.source.UnsupportedProperties;
import surely.form.validation.QuestionType;

/** Pictures to choose from; the picture of a choice is its imageLink. */
final class ImagePicker {

  private static final UnsupportedProperties UNSUPPORTED =
      UnsupportedProperties.properties(
          "showOtherItem",
          "hasOther",
          "showNoneItem",
          "hasNone",
          "showRefuseItem",
          "showDontKnowItem");

  private ImagePicker() {}

  static QuestionType read(DefinitionObject props, SurveyDefaults survey) {
    UNSUPPORTED.refuseIn(props);
    SelectBase select = SelectProperties.readPlain(props, survey);
    boolean several = props.flag("multiSelect");
    return select == null
        ? null
        : several ? new MultipleChoice(select, 0, 0) : new SingleChoice(select);
  }
}
