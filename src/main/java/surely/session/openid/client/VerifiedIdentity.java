package surely.session.openid.client;

import surely.member.ProviderIdentity;

/**
 * A person whom a provider has identified.
 *
 * @param idToken by which the provider has done so
 */
public record VerifiedIdentity(ProviderIdentity identity, String idToken) {

  /** Without the ID token, so that it is in no log. */
  @Override
  public String toString() {
    return identity.provider();
  }
}
