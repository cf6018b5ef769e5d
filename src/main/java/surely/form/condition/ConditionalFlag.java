package surely.form.condition;

/**
 * A property that is on or off, or that a condition decides; then, as in survey-core, the condition
 * alone.
 *
 * @param condition null for none
 */
public record ConditionalFlag(boolean on, Condition condition) {

  public static final ConditionalFlag ON = new ConditionalFlag(true, null);

  public Certainty in(ConditionContext context) {
    return condition == null ? Certainty.of(on) : condition.test(context);
  }
}
