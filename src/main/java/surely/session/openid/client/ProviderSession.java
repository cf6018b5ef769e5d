package surely.session.openid.client;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;

/**
 * What the provider needs to know to end a person's session there.
 *
 * @param idToken with which they logged in last; null if it was too long to be kept
 * @param email by which the provider finds them if there is no ID token
 */
public record ProviderSession(String provider, String idToken, String email) {

  public static ProviderSession of(VerifiedIdentity person) {
    return new ProviderSession(
        person.identity().provider(), person.idToken(), person.identity().email());
  }

  public ProviderSession withoutIdToken() {
    return new ProviderSession(provider, null, email);
  }

  public JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .claim("provider", provider)
        .claim("idToken", idToken)
        .claim("email", email)
        .build();
  }

  public static ProviderSession of(JWTClaimsSet claims) throws ParseException {
    return new ProviderSession(
        claims.getStringClaim("provider"),
        claims.getStringClaim("idToken"),
        claims.getStringClaim("email"));
  }

  /** Without the ID token and the address, so that they are in no log. */
  @Override
  public String toString() {
    return provider;
  }
}
