package surely.administration;

import java.time.Instant;

/**
 * A link with which a member sets a new password once.
 *
 * @param link the address of the page, with the token in its fragment, which browsers send to no
 *     server; it can't be found out later
 */
public record PasswordLink(String link, Instant expiresAt) {}
