package surely.session.openid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the provider has sent the browser back with.
 *
 * @param iss the provider's issuer, if it tells it there (RFC 9207); may be null
 */
public record ProviderCode(
    @NotBlank(message = "The provider's code is needed.")
        @Size(max = 4096, message = "A code has at most 4,096 characters.")
        String code,
    @NotNull(message = "The state is needed.")
        @Size(max = 100, message = "A state has at most 100 characters.")
        String state,
    @Size(max = 1000, message = "An issuer has at most 1,000 characters.") String iss) {}
