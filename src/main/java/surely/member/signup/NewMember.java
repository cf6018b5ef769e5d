package surely.member.signup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import surely.member.PasswordPolicy;
import surely.text.Visible;

/** A sign-up as the client sends it. */
@HardToGuess
public record NewMember(
    @IsEmailAddress @FitsItsColumn String email,
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
