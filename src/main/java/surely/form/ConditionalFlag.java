package surely.form;

/**
 * A property that is on or off, or that a condition decides; then, as in survey-core, the condition
 * alone.
 *
 * @param condition null for none
 */
record ConditionalFlag(boolean on, Condition condition) {

  static final ConditionalFlag ON = new ConditionalFlag(true, null);

  Certainty in(Validation validation) {
    return condition == null ? Certainty.of(on) : condition.test(validation);
  }
}
