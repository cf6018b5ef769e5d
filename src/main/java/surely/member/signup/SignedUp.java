package surely.member.signup;

import java.util.Locale;

/** A CDI event: somebody has signed up with a password, or repeats a request that did. */
public record SignedUp(String email, Locale language) {}
