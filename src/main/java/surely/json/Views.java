package surely.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/**
 * Views (records) as JSON text: component names in alphabetical order, instants as RFC 3339 in UTC,
 * enums as their {@code toString}, nulls included.
 */
public final class Views {
  private static final Jsonb JSONB =
      JsonbBuilder.create(
          new JsonbConfig().withNullValues(true).withSerializers(new EnumSerializer()));

  private Views() {}

  public static String toJson(Object view) {
    return JSONB.toJson(view);
  }
}
