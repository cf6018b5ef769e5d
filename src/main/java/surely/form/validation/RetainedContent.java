package surely.form.validation;

/** What survey-core leaves in an answer though it is hidden. */
public enum RetainedContent {
  NOTHING,
  /** The rows of a matrix whose answer is never cleared, with what is in them. */
  ROWS,
  /** Choices, too: in an answer that several questions share. */
  CHOICES;

  public boolean hasRows() {
    return this != NOTHING;
  }

  public boolean hasChoices() {
    return this == CHOICES;
  }
}
