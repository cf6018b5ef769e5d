package surely.form.condition;

/**
 * A property that is either on or off, or decided by a condition. As in survey-core, the condition
 * overrides the fixed value.
 *
 * @param condition null for none
 */
public record ConditionalFlag(boolean on, Condition condition) {

  public static final ConditionalFlag ON = new ConditionalFlag(true, null);

  public Certainty in(ConditionContext context) {
    return condition == null ? Certainty.of(on) : condition.test(context);
  }
}
