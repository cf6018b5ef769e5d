package surely.form.validation;

/** The hidden content that survey-core leaves in an answer. */
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
