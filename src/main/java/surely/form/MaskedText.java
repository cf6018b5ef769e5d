package surely.form;

import com.google.re2j.Pattern;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that fits a mask, such as {@code +1(999)-999-9999}: 9 stands for a digit, a for a letter, # for either, and \\ takes the next
 * character as it is. What is sent has no punctuation of the mask, but its own letters and digits.
 *
 * @param saved whether the text is sent with all of the mask
 */
record MaskedText(List<Slot> slots, boolean saved, Regex regex) implements Kind {

  private static final int LONGEST = 1000;

  /**
   * A place of the mask.
   *
   * @param classes of characters that fit, or null for the one that stands there
   * @param sent    whether it is sent although the mask is not
   */
  private record Slot(char character, String classes, boolean sent) {

    static Slot of(char character, boolean escaped) {
      String classes = escaped ? null : switch (character) {
        case '9' -> "[0-9]";
        case 'a' -> "[a-zA-Z]";
        case '#' -> "[a-zA-Z0-9]";
        default -> null;
      };
      return new Slot(character, classes, classes != null || escaped || String.valueOf(character).matches("[a-zA-Z0-9]"));
    }

    String regex() {
      return classes == null ? Pattern.quote(String.valueOf(character)) : classes;
    }
  }

  static Kind read(Props settings, boolean saved) {
    String mask = settings.text("pattern");
    if (mask == null || mask.isEmpty() || mask.length() > LONGEST) {
      settings.wrong("pattern", "wrong-value", "is missing or too long. Give the mask, such as +1(999)-999-9999.");
      return null;
    }
    List<Slot> slots = slots(mask);
    StringBuilder regex = new StringBuilder("^");
    slots.stream().filter(slot -> saved || slot.sent()).forEach(slot -> regex.append(slot.regex()));
    return new MaskedText(slots, saved, new Regex(Pattern.compile(regex.append('$').toString()), slots.size()));
  }

  private static List<Slot> slots(String mask) {
    List<Slot> slots = new ArrayList<>();
    boolean escaped = false;
    for (char character : mask.toCharArray()) {
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
  public void check(JsonValue answer, Pointer at, Check check) {
    if (!(answer instanceof JsonString text)) {
      check.wrong(at, "wrong-type.text", JsonText.quote(answer));
    } else if (!regex.finds(text.getString(), check)) {
      check.wrong(at, "wrong-format.pattern", JsonText.quote(answer));
    }
  }

  /** Without the mask. */
  @Override
  public JsonValue read(JsonValue answer) {
    if (!saved || !(answer instanceof JsonString text) || text.getString().length() != slots.size()) {
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
