package surely.form.type.choice;

import surely.form.definition.SurveyProperties;
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

  static QuestionType read(DefinitionObject props, SurveyProperties survey) {
    UNSUPPORTED.refuseIn(props);
    OfferedChoices offered = SelectProperties.readPlain(props, survey);
    boolean several = props.flag("multiSelect");
    return offered == null
        ? null
        : several ? new MultipleChoice(offered, 0, 0) : new SingleChoice(offered);
  }
}
