package surely.form;

import surely.form.text.Label;

/**
 * The choice "Other", for what the author did not think of.
 *
 * @param text what respondents read
 * @param maxLength of what they write; 0 for no limit
 */
record OtherItem(Stored stored, Label text, int maxLength) {

  /** The value that stands for what a respondent writes. */
  static final String VALUE = "other";

  static final OtherItem NONE = new OtherItem(Stored.NOWHERE, Label.NONE, 0);

  /** Where a respondent's words are. */
  enum Stored {
    NOWHERE,
    /** In the comment beside the answer "other". */
    COMMENT,
    /** In the answer itself. */
    ANSWER
  }

  boolean isShown() {
    return stored != Stored.NOWHERE;
  }

  boolean isCommented() {
    return stored == Stored.COMMENT;
  }

  boolean isAnswer() {
    return stored == Stored.ANSWER;
  }
}
