package surely.session;

import java.time.Instant;
import surely.member.ProviderIdentity;

/**
 * An ID token that a provider has signed for this server.
 *
 * @param id the same for every spelling of the same token: a hash of what was signed
 * @param expiresAt as the token says
 */
record IdToken(String id, ProviderIdentity identity, Instant expiresAt) {}
