package surely.form;

/** Pictures to choose from; a picture is what the choice's imageLink says. */
final class ImagePicker {

  private static final Unsupported UNSUPPORTED =
      Unsupported.properties("showOtherItem", "hasOther", "showNoneItem", "hasNone", "showRefuseItem", "showDontKnowItem");

  private ImagePicker() {
  }

  static Kind read(Props props, SurveyWide survey) {
    UNSUPPORTED.refuseIn(props);
    SelectBase select = SelectProps.readPlain(props, survey);
    boolean several = props.flag("multiSelect");
    return select == null ? null : several ? new MultipleChoice(select, 0, 0) : new SingleChoice(select);
  }
}
