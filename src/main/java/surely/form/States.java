package surely.form;

import surely.form.Condition.Asked;

/** Whether an element is shown, can be answered and has to be. */
record States(Switch visible, Switch enabled, Switch required) {

  static final States SHOWN = new States(Switch.ON, Switch.ON, new Switch(false, null));

  static States read(Props props) {
    return new States(new Switch(props.flagOr(true, "visible"), props.condition("visibleIf", Asked.TRUE)),
        new Switch(!props.flag("readOnly"), props.condition("enableIf", Asked.NOT_FALSE)),
        new Switch(props.flag("isRequired"), props.condition("requiredIf", Asked.TRUE)));
  }
}
