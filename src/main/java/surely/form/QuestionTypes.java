package surely.form;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import surely.form.reading.SupportedTypes;
import surely.form.reading.TypeReader;
import surely.form.type.choice.ChoiceTypes;
import surely.form.type.input.InputTypes;
import surely.form.type.nested.NestedTypes;

/** The question types that this server supports. */
final class QuestionTypes implements SupportedTypes {

  static final QuestionTypes ALL = new QuestionTypes();

  private static final Map<String, TypeReader> READERS = new HashMap<>();

  static {
    READERS.putAll(InputTypes.READERS);
    READERS.putAll(ChoiceTypes.READERS);
    READERS.putAll(NestedTypes.readers(ALL));
  }

  private QuestionTypes() {}

  @Override
  public TypeReader reader(String type) {
    return READERS.get(type);
  }

  @Override
  public String names() {
    TreeSet<String> names = new TreeSet<>(READERS.keySet());
    return String.join(", ", names) + ", html, image and panel";
  }
}
