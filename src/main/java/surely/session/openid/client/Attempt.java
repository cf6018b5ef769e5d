package surely.session.openid.client;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import surely.once.Ids;

/**
 * A log-in at a provider that has begun.
 *
 * @param state comes back from the provider with the code (RFC 6749, 10.12)
 * @param nonce comes back in the ID token (OpenID Connect Core, 3.1.2.1)
 * @param verifier the secret of PKCE (RFC 7636)
 * @param redirection where the provider sends the browser back to
 * @param member whose account is to be connected with the provider; null for a log-in
 */
public record Attempt(
    String provider,
    String state,
    String nonce,
    String verifier,
    URI redirection,
    String member,
    Instant expiresAt) {
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  public static Attempt begin(String provider, URI redirection, String member) {
    return new Attempt(
        provider,
        Ids.generate(),
        Ids.generateSecret(),
        Ids.generateSecret(),
        redirection,
        member,
        Instant.now().plus(LIFETIME));
  }

  /** Its id among the ID tokens that have logged in. */
  public String id() {
    return Ids.hash("attempt " + state);
  }

  public boolean isLive() {
    return Instant.now().isBefore(expiresAt);
  }

  public JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .claim("provider", provider)
        .claim("state", state)
        .claim("nonce", nonce)
        .claim("verifier", verifier)
        .claim("redirection", redirection.toString())
        .claim("member", member)
        .expirationTime(Date.from(expiresAt))
        .build();
  }

  public static Attempt of(JWTClaimsSet claims) throws ParseException {
    return new Attempt(
        claims.getStringClaim("provider"),
        claims.getStringClaim("state"),
        claims.getStringClaim("nonce"),
        claims.getStringClaim("verifier"),
        URI.create(claims.getStringClaim("redirection")),
        claims.getStringClaim("member"),
        claims.getExpirationTime().toInstant());
  }
}
