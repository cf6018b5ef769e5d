package surely.form.validation;

/** The hidden content that an answer may contain, because survey-core leaves it there. */
public enum HiddenContent {
  NOTHING,
  /** Hidden rows, of a matrix whose answer is never cleared. */
  ROWS,
  /** Hidden rows and choices, in an answer that several questions share. */
  CHOICES;

  public boolean hasRows() {
    return this != NOTHING;
  }

  public boolean hasChoices() {
    return this == CHOICES;
  }
}
