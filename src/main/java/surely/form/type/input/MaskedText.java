package surely.form.type.input;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import surely.form.source.DefinitionObject;
import surely.form.text.JsonText;
import surely.form.validation.Counter;
import surely.form.validation.QuestionType;
import surely.form.validation.Validation;
import surely.problem.Pointer;

/**
 * A text that fits a mask, such as {@code +1(999)-999-9999}: 9 stands for a digit, a for a letter,
 * # for either, and \\ makes the next character stand for itself. The answer is sent without the
 * punctuation of the mask, but with its letters and digits.
 *
 * @param saved whether the answer is sent with the whole mask (saveMaskedValue)
 */
record MaskedText(List<Slot> slots, boolean saved) implements QuestionType {

  private static final int LONGEST = 1000;

  /**
   * A place of the mask.
   *
   * @param open whether it stands for a class of characters and not for itself
   * @param sent whether it is sent even without the mask
   */
  private record Slot(char character, boolean open, boolean sent) {

    static Slot of(char character, boolean escaped) {
      boolean open = !escaped && "9a#".indexOf(character) >= 0;
      return new Slot(
          character, open, open || escaped || isDigit(character) || isLetter(character));
    }

    boolean fits(char given) {
      return open
          ? character != 'a' && isDigit(given) || character != '9' && isLetter(given)
          : given == character;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
  }

  static QuestionType read(DefinitionObject settings, boolean saved) {
    String mask = settings.text("pattern");
    if (mask == null || mask.isEmpty() || mask.length() > LONGEST) {
      settings.wrong(
          "pattern",
          "wrong-value",
          "is missing or too long. Give the mask, such as +1(999)-999-9999.");
      return null;
    }
    return new MaskedText(slots(mask), saved);
  }

  private static List<Slot> slots(String mask) {
    List<Slot> slots = new ArrayList<>();
    boolean escaped = false;
    for (int i = 0; i < mask.length(); i++) {
      char character = mask.charAt(i);
      boolean escapes = character == '\\' && !escaped;
      if (!escapes) {
        slots.add(Slot.of(character, escaped));
      }
      escaped = escapes;
    }
    return List.copyOf(slots);
  }

  @Override
  public boolean isEmpty(JsonValue answer) {
    return answer instanceof JsonString text && text.getString().isEmpty();
  }

  @Override
  public void check(JsonValue answer, Pointer at, Validation validation) {
    if (!(answer instanceof JsonString text)) {
      validation.wrong(at, "wrong-type.text", JsonText.quote(answer));
    } else if (!fits(text.getString())) {
      validation.wrong(at, "wrong-format.pattern", JsonText.quote(answer));
    }
  }

  private boolean fits(String text) {
    List<Slot> asked = slots.stream().filter(slot -> saved || slot.sent()).toList();
    return text.length() == asked.size()
        && IntStream.range(0, text.length()).allMatch(i -> asked.get(i).fits(text.charAt(i)));
  }

  /** Expressions read the answer without the mask. */
  @Override
  public JsonValue read(JsonValue answer) {
    if (!saved
        || !(answer instanceof JsonString text)
        || text.getString().length() != slots.size()) {
      return answer;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).sent()) {
        read.append(text.getString().charAt(i));
      }
    }
    return JsonText.string(read.toString());
  }

  @Override
  public Counter counter() {
    return Counter.NOTHING;
  }
}
