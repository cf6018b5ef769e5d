package surely.session.provider;

import java.time.Instant;
import surely.member.ProviderIdentity;

/**
 * An ID token that a provider has signed for this server.
 *
 * @param id a hash of what was signed, the same for every encoding of the token
 * @param expiresAt the token's {@code exp}
 */
public record IdToken(String id, ProviderIdentity identity, Instant expiresAt) {}
