package surely.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many invitations to make. */
public record Count(
    @NotNull(message = "The number of invitations is needed.")
        @Min(value = 1, message = "At least 1 invitation.")
        @Max(
            value = 1000,
            message = "At most 1,000 invitations at a time; send another request for more.")
        Long count) {}
