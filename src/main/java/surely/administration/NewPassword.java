package surely.administration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import surely.member.PasswordPolicy;

/**
 * A password that is set with a link.
 *
 * @param token of the link
 */
public record NewPassword(
    @NotNull(message = "The token of the link is needed.")
        @Size(max = 100, message = "A token has at most 100 characters.")
        String token,
    @NotNull(message = "A new password is needed.")
        @Size(
            min = PasswordPolicy.MIN_LENGTH,
            max = PasswordPolicy.MAX_LENGTH,
            message = "A password has 8 to 200 characters.")
        String password) {}
