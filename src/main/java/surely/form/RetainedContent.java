package surely.form;

/** What survey-core leaves in an answer though it is hidden. */
enum RetainedContent {
  NOTHING,
  /** The rows of a matrix whose answer is never cleared, with what is in them. */
  ROWS,
  /** Choices, too: in an answer that several questions share. */
  CHOICES;

  boolean hasRows() {
    return this != NOTHING;
  }

  boolean hasChoices() {
    return this == CHOICES;
  }
}
