package surely.session.openid.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import surely.once.Ids;
import surely.session.provider.IdTokenClaims;
import surely.session.provider.ProviderTokenInvalid;

/** A provider, as it describes itself (OpenID Connect Discovery). */
public final class OpenIdProvider {
  private static final Scope SCOPE = new Scope("openid", "email", "profile");

  private final Client client;
  private final ProviderConnection connection;
  private final Discovery discovery;

  OpenIdProvider(Client client) {
    this.client = client;
    connection = new ProviderConnection();
    discovery = new Discovery(client, connection);
  }

  public Client client() {
    return client;
  }

  /**
   * The address at the provider where the person logs in.
   *
   * @throws ProviderUnavailable 503
   */
  public URI authorization(Attempt attempt) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, SCOPE, client.id(), attempt.redirection())
        .endpointURI(discovery.known().authorization())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Whose code it is, by the provider's ID token.
   *
   * @throws AttemptInvalid 401; the provider does not accept the code
   * @throws ProviderTokenInvalid 401; also {@link ProviderUnavailable} 503
   */
  public VerifiedIdentity identity(Attempt attempt, String code) {
    Discovery.Known known = discovery.known();
    try {
      OIDCTokenResponse tokens = tokens(known, attempt, code);
      JWT idToken = tokens.getOIDCTokens().getIDToken();
      if (idToken == null) throw new ParseException("there is no ID token");
      JWTClaimsSet claims =
          known.validator().validate(idToken, new Nonce(attempt.nonce())).toJWTClaimsSet();
      return new VerifiedIdentity(
          IdTokenClaims.identity(
              client.name(),
              client.id().getValue(),
              withEmail(known, claims, tokens.getOIDCTokens().getAccessToken())),
          tokens.getOIDCTokens().getIDTokenString());
    } catch (IOException | KeySourceException e) {
      throw new ProviderUnavailable(client.name(), e.toString());
    } catch (BadJOSEException | JOSEException | ParseException | java.text.ParseException e) {
      throw new ProviderTokenInvalid(
          "it is missing or not well-formed, not signed by the provider, not for this log-in, "
              + "or expired");
    }
  }

  /**
   * The address at the provider that ends the person's session there, and then sends the browser
   * back (OpenID Connect RP-Initiated Logout 1.0, 2).
   *
   * @return empty if the provider offers none
   * @throws ProviderUnavailable 503; it is asked, so that nobody is sent to a provider that is down
   */
  public Optional<URI> logOut(ProviderSession session, URI redirection) {
    return Optional.ofNullable(discovery.current().endSession())
        .map(address -> logOut(address, session, redirection).toURI());
  }

  private LogoutRequest logOut(URI address, ProviderSession session, URI redirection) {
    State state = new State(Ids.generate());
    JWT hint = hint(session);
    return hint == null
        ? new LogoutRequest(address, null, session.email(), client.id(), redirection, state, null)
        : new LogoutRequest(address, hint, redirection, state);
  }

  private static JWT hint(ProviderSession session) {
    try {
      return session.idToken() == null ? null : JWTParser.parse(session.idToken());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e); // it was parsed before it was sealed
    }
  }

  private OIDCTokenResponse tokens(Discovery.Known known, Attempt attempt, String code)
      throws IOException, ParseException {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code),
            attempt.redirection(),
            new CodeVerifier(attempt.verifier()));
    TokenRequest.Builder request =
        client
            .authentication(known.takesSecretsInBody())
            .map(authentication -> new TokenRequest.Builder(known.token(), authentication, grant))
            .orElseGet(() -> new TokenRequest.Builder(known.token(), client.id(), grant));
    HTTPResponse received = request.build().toHTTPRequest().send(connection);
    if (received.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR)
      throw new IOException("status " + received.getStatusCode() + " of the token endpoint");
    TokenResponse response = OIDCTokenResponseParser.parse(received);
    if (response.indicatesSuccess()) return (OIDCTokenResponse) response.toSuccessResponse();
    String error = response.toErrorResponse().getErrorObject().getCode();
    if (OAuth2Error.INVALID_GRANT.getCode().equals(error))
      throw new AttemptInvalid("the provider does not accept its code");
    throw new IOException("the token endpoint answers " + error);
  }

  /** Providers that follow OpenID Connect Core 5.4 to the letter tell the e-mail only there. */
  private JWTClaimsSet withEmail(
      Discovery.Known known, JWTClaimsSet claims, AccessToken accessToken)
      throws IOException, ParseException {
    if (claims.getClaim("email") != null || known.userInfo() == null) return claims;
    UserInfoResponse response =
        UserInfoResponse.parse(
            new UserInfoRequest(known.userInfo(), accessToken).toHTTPRequest().send(connection));
    if (!response.indicatesSuccess())
      throw new IOException("the userinfo endpoint answers " + response.toErrorResponse());
    UserInfo person = response.toSuccessResponse().getUserInfo();
    if (person == null || !person.getSubject().getValue().equals(claims.getSubject()))
      throw new ParseException("the userinfo is somebody else's, or signed");
    return new JWTClaimsSet.Builder(claims)
        .claim("email", person.getEmailAddress())
        .claim("email_verified", person.getEmailVerified())
        .claim("name", claims.getClaim("name") == null ? person.getName() : claims.getClaim("name"))
        .build();
  }
}
