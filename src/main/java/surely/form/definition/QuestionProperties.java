package surely.form.definition;

import surely.form.text.Label;

/**
 * The properties that questions of all types have.
 *
 * @param key the key of its answer
 * @param panel the panel or page around it; null if there is none
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
