package surely.session.provider;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import surely.member.EmailAddress;
import surely.member.ProviderIdentity;

/** What an ID token says, beyond what every token must say. */
public final class IdTokenClaims {
  private static final int MAX_SUBJECT = 255;

  private IdTokenClaims() {}

  /**
   * Whose token it is.
   *
   * @param clientId this server's id at the provider
   * @param claims of a token whose signature, issuer, audience and times have been verified
   * @throws ProviderTokenInvalid 401; the e-mail is not verified, a claim is not usable, or the
   *     token was issued to another client
   */
  public static ProviderIdentity identity(String provider, String clientId, JWTClaimsSet claims)
      throws ParseException {
    requireIssuedTo(clientId, claims);
    String email = claims.getStringClaim("email");
    if (!"true".equals(String.valueOf(claims.getClaim("email_verified"))))
      throw new ProviderTokenInvalid("its e-mail is not verified");
    if (email == null || !EmailAddress.isAddress(email))
      throw new ProviderTokenInvalid("its e-mail is no address, or too long");
    if (claims.getSubject().isBlank() || claims.getSubject().length() > MAX_SUBJECT)
      throw new ProviderTokenInvalid("its subject is empty, or too long");
    return ProviderIdentity.of(provider, claims.getSubject(), email, claims.getStringClaim("name"));
  }

  private static void requireIssuedTo(String clientId, JWTClaimsSet claims) throws ParseException {
    if (claims.getAudience().size() > 1 && !clientId.equals(claims.getStringClaim("azp")))
      throw new ProviderTokenInvalid(
          "it is for several audiences, and was not issued to this server (azp)");
  }
}
