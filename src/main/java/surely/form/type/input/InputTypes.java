package surely.form.type.input;

import java.util.Map;
import surely.form.reading.TypeReader;

/** The question types of this package, by their names in a definition. */
public final class InputTypes {

  public static final Map<String, TypeReader> READERS =
      Map.ofEntries(
          Map.entry("text", TextInput::read),
          Map.entry("comment", FreeText::read),
          Map.entry("slider", Slider::read),
          Map.entry("expression", Computed::read));

  private InputTypes() {}
}
