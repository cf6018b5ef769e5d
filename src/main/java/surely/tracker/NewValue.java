package surely.tracker;

import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotNull;

/** A value to set a tracker to. */
public record NewValue(
    @NotNull(message = "A tracker needs a value, which is not null.") JsonValue value) {}
