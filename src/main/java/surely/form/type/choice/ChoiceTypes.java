package surely.form.type.choice;

import java.util.Map;
import surely.form.reading.TypeReader;

/** The question types of this package, by their names in a definition. */
public final class ChoiceTypes {

  public static final Map<String, TypeReader> READERS =
      Map.ofEntries(
          Map.entry("radiogroup", SingleChoice::read),
          Map.entry("dropdown", SingleChoice::readDropdown),
          Map.entry("checkbox", MultipleChoice::read),
          Map.entry("tagbox", MultipleChoice::read),
          Map.entry("ranking", Ranking::read),
          Map.entry("imagepicker", ImagePicker::read),
          Map.entry("rating", Rating::read),
          Map.entry("boolean", YesOrNo::read));

  private ChoiceTypes() {}
}
