package surely.email;

import jakarta.validation.constraints.Size;
import surely.member.signup.FitsItsColumn;
import surely.member.signup.IsEmailAddress;

/**
 * What the client sends to change the e-mail address.
 *
 * @param password null for a member who has none
 */
public record EmailChange(
    @IsEmailAddress @FitsItsColumn String email,
    @Size(max = 200, message = "A password has at most 200 characters.") String password) {}
