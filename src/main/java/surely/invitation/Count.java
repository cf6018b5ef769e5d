package surely.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many invitations to make. */
public record Count(
    @NotNull(message = "Say how many.")
        @Min(value = 1, message = "At least 1.")
        @Max(value = 1000, message = "At most 1,000 at a time; ask again for more.")
        Long count) {}
