package surely.member.signup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import surely.member.EmailAddress;
import surely.member.PasswordPolicy;
import surely.text.Visible;

/** A sign-up as the client sends it. */
@HardToGuess
public record NewMember(
    @NotNull(message = "An e-mail address is needed.")
        @Size(max = 254, message = "An e-mail address has at most 254 characters.")
        @Pattern(
            regexp = EmailAddress.PATTERN,
            message = "This is not an e-mail address, such as ann@example.org.")
        @FitsItsColumn
        String email,
    @NotNull(message = "A password is needed.")
        @Size(
            min = PasswordPolicy.MIN_LENGTH,
            max = PasswordPolicy.MAX_LENGTH,
            message = "A password has 8 to 200 characters.")
        String password,
    @NotNull(message = "A name is needed.")
        @Size(max = 100, message = "A name has at most 100 characters.")
        @Pattern(
            regexp = "(?s)(?!.*\\p{Cntrl}).*" + Visible.CHARACTER + ".*",
            message = "A name has visible characters and no control characters.")
        String name) {}
