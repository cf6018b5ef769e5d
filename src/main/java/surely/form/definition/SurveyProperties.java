package surely.form.definition;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;

/**
 * The properties of a survey that apply to all its questions. It also counts the questions while
 * they are read.
 */
public final class SurveyProperties {

  /**
   * The most questions that a definition may have; columns, items and the questions of dynamic
   * panels count, too.
   */
  public static final int MOST_QUESTIONS = 500;

  /** Types of triggers that may write a number or a boolean into a text question. */
  private static final Set<String> COPYING = Set.of("copyvalue", "runexpression");

  private static final Set<String> CLEARING =
      Set.of("none", "onComplete", "onHidden", "onHiddenContainer");

  private final int maxTextLength;
  private final int maxCommentLength;
  private final boolean storeOthersAsComment;
  private final String clearInvisibleValues;
  private final boolean copyingTriggers;
  private int questions;

  public SurveyProperties(DefinitionObject survey) {
    maxTextLength = survey.whole("maxTextLength", 0, 0);
    maxCommentLength =
        survey.whole(survey.has("maxOthersLength") ? "maxOthersLength" : "maxCommentLength", 0, 0);
    storeOthersAsComment = survey.flagOr(true, "storeOthersAsComment");
    clearInvisibleValues = readClearing(survey);
    copyingTriggers =
        survey.get("triggers") instanceof JsonArray triggers
            && triggers.stream()
                .anyMatch(
                    trigger ->
                        trigger instanceof JsonObject object
                            && object.get("type") instanceof JsonString type
                            && COPYING.contains(type.getString()));
  }

  /** As in survey-core, the property may also be true or false. */
  private static String readClearing(DefinitionObject survey) {
    JsonValue value = survey.get("clearInvisibleValues");
    if (value == null || value.equals(JsonValue.TRUE)) {
      return "onComplete";
    }
    String clearing = value.equals(JsonValue.FALSE) ? "none" : survey.text("clearInvisibleValues");
    if (clearing != null && !CLEARING.contains(clearing)) {
      survey.wrong(
          "clearInvisibleValues",
          "wrong-value",
          "is "
              + JsonText.quote(clearing)
              + ". Use none, onComplete, onHidden or onHiddenContainer.");
    }
    return String.valueOf(clearing);
  }

  /**
   * The longest answer to a text question that has no limit of its own, in UTF-16 units as browsers
   * count; 0 for no limit.
   */
  public int maxTextLength() {
    return maxTextLength;
  }

  /** The longest comment, counted like {@link #maxTextLength}. */
  public int maxCommentLength() {
    return maxCommentLength;
  }

  /** Whether the text for "Other" is stored as a comment instead of the answer. */
  public boolean storeOthersAsComment() {
    return storeOthersAsComment;
  }

  /** Whether there are triggers that copy answers or computed values. */
  public boolean hasCopyingTriggers() {
    return copyingTriggers;
  }

  /** How a question's answer is cleared when the question is hidden. */
  public ClearMode clearing(DefinitionObject question, ElementState state, Panel panel) {
    String own = question.has("clearIfInvisible") ? question.text("clearIfInvisible") : "default";
    if (own != null && !own.equals("default") && !CLEARING.contains(own)) {
      question.wrong(
          "clearIfInvisible",
          "wrong-value",
          "is "
              + JsonText.quote(own)
              + ". Use default, none, onComplete, onHidden or onHiddenContainer.");
    }
    return ClearMode.of(
        own == null || own.equals("default") ? clearInvisibleValues : own, state, panel);
  }

  /**
   * Counts one more question, and returns whether there is room for it. Columns, items and the
   * questions of templates count, too.
   */
  public boolean takesQuestion() {
    return questions++ < MOST_QUESTIONS;
  }
}
