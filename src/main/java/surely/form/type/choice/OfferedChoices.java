package surely.form.type.choice;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import surely.form.condition.Certainty;
import surely.form.condition.Condition;
import surely.form.definition.Choice;
import surely.form.definition.Choices;
import surely.form.definition.OtherItem;
import surely.form.text.JsonText;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * The choices that a question offers, or the rows or columns of a matrix, with the conditions that
 * show them.
 *
 * @param visibleIf the condition that shows each choice without a condition of its own, with {item}
 *     for its value; null for none
 * @param hideIfEmpty whether the question is hidden while all its choices are
 */
public record OfferedChoices(
    Choices choices, Condition visibleIf, boolean hideIfEmpty, OtherItem other) {

  static OfferedChoices of(Choices choices) {
    return new OfferedChoices(choices, null, false, OtherItem.NONE);
  }

  /**
   * The choice that the answer picks, whether it is shown or not; null if it picks none of the
   * choices.
   */
  public Choice find(JsonValue answer) {
    Choice choice = choices.find(answer);
    boolean words =
        choice == null
            && other.isAnswer()
            && answer instanceof JsonString text
            && !JsonText.isBlank(text.getString());
    return words ? choices.find(OtherItem.VALUE) : choice;
  }

  /** Returns the choice; if it does not exist or is hidden, reports an error and returns null. */
  public Choice pick(JsonValue answer, Pointer at, Validation validation) {
    Choice choice = find(answer);
    if (choice == null
        || !validation.hiddenContent().hasChoices() && !visible(choice, validation).isPossible()) {
      validation.wrong(at, "not-a-choice", JsonText.quote(answer), choices);
      return null;
    }
    if (other.isAnswer() && choice.text().equals(OtherItem.VALUE)) {
      checkWords(((JsonString) answer).getString(), at, validation);
    }
    return choice;
  }

  private void checkWords(String words, Pointer at, Validation validation) {
    if (words.equals(OtherItem.VALUE)) {
      validation.wrong(at, "required.comment", other.text().in(validation.locale()));
    } else if (other.maxLength() > 0 && words.length() > other.maxLength()) {
      validation.wrong(at, "too-long", words.length(), other.maxLength());
    }
  }

  boolean isOther(JsonValue answer) {
    return other.isShown()
        && JsonText.isScalar(answer)
        && OtherItem.VALUE.equals(JsonText.of(answer));
  }

  public Certainty visible(Validation validation) {
    Certainty any = hideIfEmpty ? Certainty.NO : Certainty.YES;
    for (Choice choice : choices.all()) {
      if (any != Certainty.YES && !choice.isAdded()) {
        any = any.or(visible(choice, validation));
      }
    }
    return any;
  }

  public Certainty visible(Choice choice, Validation validation) {
    Condition condition =
        choice.isAdded() ? null : choice.visibleIf() == null ? visibleIf : choice.visibleIf();
    return condition == null
        ? Certainty.YES
        : condition.test(validation.at(validation.scope().item(choice)));
  }

  /** The text of the choice, or the respondent's own text. */
  public String words(JsonValue answer, String locale) {
    Choice choice = choices.find(answer);
    return choice == null ? JsonText.words(answer, locale) : choice.label(locale);
  }
}
