package surely.form;

/**
 * A property that is on or off, or that a condition decides; then, as in survey-core, the condition alone.
 *
 * @param condition null for none
 */
record Switch(boolean on, Condition condition) {

  static final Switch ON = new Switch(true, null);

  Tri in(Check check) {
    return condition == null ? Tri.of(on) : condition.test(check);
  }
}
