package surely.form.definition;

import surely.form.text.Label;

/**
 * What all types of questions have in common.
 *
 * @param key of its answer
 * @param panel what it is in; null if that is not a page or a panel
 * @param commentArea whether it takes a comment beside the answer
 * @param maxCommentLength 0 for no limit
 */
public record QuestionProperties(
    String name,
    String key,
    String type,
    Label title,
    Panel panel,
    ElementState state,
    ClearMode clearing,
    boolean commentArea,
    int maxCommentLength,
    Label requiredErrorText) {

  private static final String COMMENT = "-Comment";

  public String commentKey() {
    return key + COMMENT;
  }
}
