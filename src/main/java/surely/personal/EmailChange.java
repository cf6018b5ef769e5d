package surely.personal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import surely.member.EmailAddress;
import surely.member.signup.FitsItsColumn;

/**
 * What the client sends to change the e-mail address.
 *
 * @param password null for a member who has none
 */
public record EmailChange(
    @NotNull(message = "An e-mail address is needed.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.")
        @Pattern(
            regexp = EmailAddress.PATTERN,
            message = "This is not an e-mail address, such as ann@example.org.")
        @FitsItsColumn
        String email,
    @Size(max = 200, message = "A password has at most 200 characters.") String password) {}
