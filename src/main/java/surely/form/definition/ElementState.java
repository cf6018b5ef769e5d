package surely.form.definition;

import surely.form.condition.Condition.Criterion;
import surely.form.condition.ConditionalFlag;
import surely.form.source.DefinitionObject;

/** Whether an element is visible, can be answered, and must be answered. */
public record ElementState(
    ConditionalFlag visible, ConditionalFlag enabled, ConditionalFlag required) {

  public static final ElementState SHOWN =
      new ElementState(ConditionalFlag.ON, ConditionalFlag.ON, new ConditionalFlag(false, null));

  public static ElementState read(DefinitionObject props) {
    return new ElementState(
        new ConditionalFlag(
            props.flagOr(true, "visible"), props.condition("visibleIf", Criterion.TRUE)),
        new ConditionalFlag(
            !props.flag("readOnly"), props.condition("enableIf", Criterion.NOT_FALSE)),
        new ConditionalFlag(
            props.flag("isRequired"), props.condition("requiredIf", Criterion.TRUE)));
  }
}
