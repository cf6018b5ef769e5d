package surely.form;

import java.util.Map;
import java.util.TreeMap;

/** The question types that this server supports. */
final class Kinds {

  /** Reads what one type makes of a question's properties. */
  interface Reader {

    /** Null if it can't be understood; the reasons have been reported then. */
    Kind read(Props props, SurveyWide survey);
  }

  private static final Map<String, Reader> READERS = Map.of(
      "radiogroup", SingleChoice::read,
      "dropdown", SingleChoice::readDropdown,
      "checkbox", MultipleChoice::read,
      "rating", Rating::read,
      "boolean", YesOrNo::read,
      "text", TextInput::read,
      "comment", FreeText::read);

  private Kinds() {
  }

  /** Null if there is no such type. */
  static Reader reader(String type) {
    return READERS.get(type);
  }

  static String names() {
    return String.join(", ", new TreeMap<>(READERS).keySet());
  }
}
