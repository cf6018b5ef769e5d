package surely.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A log-in as the client sends it. */
public record LoginRequest(
    @NotNull(message = "An e-mail address is needed.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.")
        String email,
    @NotNull(message = "A password is needed.")
        @Size(max = 200, message = "A password has at most 200 characters.")
        String password) {}
