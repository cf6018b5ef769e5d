package surely.session.openid.client;

import static com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod.CLIENT_SECRET_POST;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import surely.session.provider.ProviderKeys;

/**
 * A provider's description of itself, fetched when it is first needed, and again every hour. If it
 * can't be fetched again, the last one is used on, and a minute later the next try is made. Keys
 * are fetched anew when a token names an unknown one.
 */
final class Discovery {
  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration NEXT_TRY = Duration.ofMinutes(1);

  /** How long a description shows that the provider is there. */
  private static final Duration CURRENT = Duration.ofSeconds(10);

  private final Client client;
  private final ProviderConnection connection;
  private volatile Known known;

  Discovery(Client client, ProviderConnection connection) {
    this.client = client;
    this.connection = connection;
  }

  /**
   * @throws ProviderUnavailable 503; it can't be fetched, or is not this provider's
   */
  Known known() {
    Known last = known;
    if (last != null && last.until().isAfter(Instant.now())) return last;
    try {
      known = fetch();
    } catch (IOException | ParseException e) {
      if (last == null) throw new ProviderUnavailable(client.name(), e.toString());
      known = last.until(Instant.now().plus(NEXT_TRY));
    }
    return known;
  }

  /**
   * The description as it has just been fetched.
   *
   * @throws ProviderUnavailable 503; it can't be fetched, or is not this provider's
   */
  Known current() {
    Known last = known;
    Instant current = Instant.now().plus(FRESH).minus(CURRENT);
    if (last != null && last.until().isAfter(current)) return last;
    try {
      known = fetch();
    } catch (IOException | ParseException e) {
      throw new ProviderUnavailable(client.name(), e.toString());
    }
    return known;
  }

  private Known fetch() throws IOException, ParseException {
    HTTPResponse response =
        new OIDCProviderConfigurationRequest(client.issuer()).toHTTPRequest().send(connection);
    if (!response.indicatesSuccess())
      throw new IOException("status " + response.getStatusCode() + " of its description");
    OIDCProviderMetadata described = OIDCProviderMetadata.parse(response.getBody());
    if (!described.getIssuer().equals(client.issuer()))
      throw new IOException("it says that it is " + described.getIssuer());
    List<ClientAuthenticationMethod> methods = described.getTokenEndpointAuthMethods();
    return new Known(
        web(described.getAuthorizationEndpointURI()),
        web(described.getTokenEndpointURI()),
        optional(described.getUserInfoEndpointURI()),
        optional(described.getEndSessionEndpointURI()),
        methods != null
            && methods.contains(CLIENT_SECRET_POST)
            && !methods.contains(CLIENT_SECRET_BASIC),
        validator(web(described.getJWKSetURI())),
        Instant.now().plus(FRESH));
  }

  private IDTokenValidator validator(URI keys) throws IOException {
    var source = JWKSourceBuilder.create(keys.toURL(), connection).build();
    return new IDTokenValidator(client.issuer(), client.id(), new ProviderKeys(source), null);
  }

  private static URI optional(URI address) throws IOException {
    return address == null ? null : web(address);
  }

  /** Browsers are sent to it, so it is nothing that a browser would run. */
  private static URI web(URI address) throws IOException {
    if (address == null || !List.of("https", "http").contains(String.valueOf(address.getScheme())))
      throw new IOException("its description lacks an address");
    return address;
  }

  /**
   * @param userInfo null if the provider has none
   * @param endSession where browsers log out; null if the provider has none
   * @param takesSecretsInBody whether the token endpoint takes the client's secret in the body only
   * @param until when it is fetched again
   */
  record Known(
      URI authorization,
      URI token,
      URI userInfo,
      URI endSession,
      boolean takesSecretsInBody,
      IDTokenValidator validator,
      Instant until) {

    Known until(Instant later) {
      return new Known(
          authorization, token, userInfo, endSession, takesSecretsInBody, validator, later);
    }
  }
}
