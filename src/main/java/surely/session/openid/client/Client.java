package surely.session.openid.client;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.util.Optional;

/**
 * This server as a client of a provider, as configured.
 *
 * @param name of the provider in the configuration and in addresses
 * @param label for people
 * @param secret empty for a public client, which PKCE alone protects
 */
public record Client(
    String name, String label, Issuer issuer, ClientID id, Optional<Secret> secret) {

  /**
   * How the client shows who it is at the token endpoint.
   *
   * @param inBody whether the provider takes the secret in the body only
   */
  Optional<ClientAuthentication> authentication(boolean inBody) {
    return secret.map(
        given -> inBody ? new ClientSecretPost(id, given) : new ClientSecretBasic(id, given));
  }
}
