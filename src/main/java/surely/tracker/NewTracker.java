package surely.tracker;

import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A tracker to create if the member has none of this type. */
public record NewTracker(
    @NotNull(message = "A tracker needs a type.") @Pattern(regexp = TYPE, message = TYPE_MESSAGE)
        String type,
    @NotNull(message = "A tracker needs a value, which is not null.") JsonValue value) {
  static final String TYPE = "[A-Za-z0-9_.:-]{1,64}";
  static final String TYPE_MESSAGE =
      "A tracker's type has 1 to 64 letters, digits or any of _ . : -";
}
