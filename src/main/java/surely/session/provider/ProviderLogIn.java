package surely.session.provider;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A log-in through a provider, as the client sends it. */
public record ProviderLogIn(
    @NotNull(message = "The provider's ID token is needed.")
        @Size(max = 16_384, message = "An ID token has at most 16,384 characters.")
        String idToken) {}
