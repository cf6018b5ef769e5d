package surely.form.definition;

/** When a browser clears the answer of a question that is hidden. */
public enum ClearMode {

  /** Never: the answer is sent without having been checked. */
  NEVER,
  /** When it hides the question, so that nothing ever reads the answer of a hidden question. */
  AT_ONCE,
  /** When it sends the answers. */
  LATE;

  /**
   * @param value the value of clearIfInvisible, or of the survey's clearInvisibleValues
   */
  static ClearMode of(String value, ElementState state, Panel panel) {
    return switch (value) {
      case "none" -> NEVER;
      case "onHiddenContainer" -> AT_ONCE;
      case "onHidden" ->
          state.visible().condition() != null && !isConditional(panel) ? AT_ONCE : LATE;
      default -> LATE;
    };
  }

  private static boolean isConditional(Panel panel) {
    return panel != null
        && (panel.state().visible().condition() != null
            || !panel.state().visible().on()
            || isConditional(panel.parent()));
  }
}
