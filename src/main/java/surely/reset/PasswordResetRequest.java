package surely.reset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import surely.member.EmailAddress;

/** A request for a link, from somebody who has forgotten their password. */
public record PasswordResetRequest(
    @NotNull(message = "An e-mail address is needed.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.")
        @Pattern(
            regexp = EmailAddress.PATTERN,
            message = "This is not an e-mail address, such as ann@example.org.")
        String email) {}
