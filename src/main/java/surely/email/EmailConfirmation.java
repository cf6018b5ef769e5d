package surely.email;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the client sends to confirm an address.
 *
 * @param token of the link
 */
public record EmailConfirmation(
    @NotNull(message = "The token of the link is needed.")
        @Size(max = 100, message = "A token has at most 100 characters.")
        String token) {}
