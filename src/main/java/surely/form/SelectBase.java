package surely.form;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import surely.problem.Pointer;

/**
 * What there is to choose from.
 *
 * @param visibleIf   what shows a choice that has no condition of its own, {item} being its value; null for none
 * @param hideIfEmpty whether the question is hidden while all choices are
 */
record SelectBase(Choices choices, Condition visibleIf, boolean hideIfEmpty, OtherItem other) {

  static SelectBase of(Choices choices) {
    return new SelectBase(choices, null, false, OtherItem.NONE);
  }

  /** What the answer picks, whether it is shown or not; null if that is none of the choices. */
  Choice find(JsonValue answer) {
    Choice choice = choices.find(answer);
    boolean words = choice == null && other.isAnswer() && answer instanceof JsonString text && !JsonText.isBlank(text.getString());
    return words ? choices.find(OtherItem.VALUE) : choice;
  }

  /** Finds the choice, or reports that there is none, or that it is hidden. */
  Choice pick(JsonValue answer, Pointer at, Check check) {
    Choice choice = find(answer);
    if (choice == null || !check.kept().hasChoices() && !visible(choice, check).isPossible()) {
      check.wrong(at, "not-a-choice", JsonText.quote(answer), choices);
      return null;
    }
    if (other.isAnswer() && choice.text().equals(OtherItem.VALUE)) {
      checkWords(((JsonString) answer).getString(), at, check);
    }
    return choice;
  }

  private void checkWords(String words, Pointer at, Check check) {
    if (words.equals(OtherItem.VALUE)) {
      check.wrong(at, "required.comment", other.text().in(check.locale()));
    } else if (other.maxLength() > 0 && words.length() > other.maxLength()) {
      check.wrong(at, "too-long", words.length(), other.maxLength());
    }
  }

  boolean isOther(JsonValue answer) {
    return other.isShown() && JsonText.isScalar(answer) && OtherItem.VALUE.equals(JsonText.of(answer));
  }

  Tri visible(Check check) {
    Tri any = hideIfEmpty ? Tri.NO : Tri.YES;
    for (Choice choice : choices.all()) {
      if (any != Tri.YES && !choice.isAdded()) {
        any = any.or(visible(choice, check));
      }
    }
    return any;
  }

  Tri visible(Choice choice, Check check) {
    Condition condition = choice.isAdded() ? null : choice.visibleIf() == null ? visibleIf : choice.visibleIf();
    return condition == null ? Tri.YES : condition.test(check.at(check.level.item(choice)));
  }

  /** The choice in words, or the words of the respondent. */
  String words(JsonValue answer, String locale) {
    Choice choice = choices.find(answer);
    return choice == null ? JsonText.words(answer, locale) : choice.label(locale);
  }
}
