package surely.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** Writes an enum as its {@code toString}; JSON-B alone would write the constant's name. */
@SuppressWarnings("rawtypes") // a serializer of Enum<?> would be for no enum
public class EnumSerializer implements JsonbSerializer<Enum> {
  @Override
  public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
    out.write(value.toString());
  }
}
