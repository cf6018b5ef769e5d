package surely.reset;

import surely.member.signup.IsEmailAddress;

/** A request for a link, from somebody who has forgotten their password. */
public record PasswordResetRequest(@IsEmailAddress String email) {}
