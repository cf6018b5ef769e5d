package surely.form.definition;

import surely.form.text.Label;

/**
 * The choice "Other", for answers that the author did not foresee.
 *
 * @param text the text that respondents read
 * @param maxLength the longest text that they may write, in UTF-16 units; 0 for no limit
 */
public record OtherItem(Stored stored, Label text, int maxLength) {

  /** The value that stands for what a respondent writes. */
  public static final String VALUE = "other";

  public static final OtherItem NONE = new OtherItem(Stored.NOWHERE, Label.NONE, 0);

  /** Where the respondent's text is stored. */
  public enum Stored {
    NOWHERE,
    /** In the comment beside the answer "other". */
    COMMENT,
    /** In the answer itself. */
    ANSWER
  }

  public boolean isShown() {
    return stored != Stored.NOWHERE;
  }

  public boolean isCommented() {
    return stored == Stored.COMMENT;
  }

  public boolean isAnswer() {
    return stored == Stored.ANSWER;
  }
}
