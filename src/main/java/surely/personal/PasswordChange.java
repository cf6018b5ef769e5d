package surely.personal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the client sends to change a password.
 *
 * @param password the current one; null for a member who has none yet
 */
public record PasswordChange(
    @Size(max = 200, message = "A password has at most 200 characters.") String password,
    @NotNull(message = "A new password is needed.")
        @Size(min = 8, max = 200, message = "A password has 8 to 200 characters.")
        String newPassword) {}
