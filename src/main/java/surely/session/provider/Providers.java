package surely.session.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import surely.member.ProviderIdentity;
import surely.once.Ids;
import surely.problem.ProblemException;

/**
 * Log-in providers, as configured: {@code surely.provider.<name>.issuer}, {@code .audience} (this
 * server's client id there) and {@code .jwks} (where the provider publishes its keys). Verifies
 * their ID tokens (OpenID Connect Core, 3.1.3.7).
 */
@ApplicationScoped
public class Providers {
  private static final Set<String> NEEDED = Set.of("sub", "exp", "iat", "email");
  // the latest that the database can store
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final Map<String, JWTProcessor<SecurityContext>> verifiers = new ConcurrentHashMap<>();
  @Inject private Config config;

  /**
   * Verifies an ID token and returns what it says.
   *
   * @throws ProblemException 422 {@code provider-unknown}, 401 {@code provider-token-invalid}, 503
   *     {@code provider-unavailable} if its keys can't be fetched
   */
  public IdToken verify(String provider, String idToken) {
    JWTProcessor<SecurityContext> verifier = verifier(provider);
    try {
      SignedJWT signed = SignedJWT.parse(idToken);
      JWTClaimsSet claims = verifier.process(signed, null);
      ProviderIdentity identity =
          IdTokenClaims.identity(provider, setting(provider, "audience"), claims);
      Instant expiresAt = claims.getExpirationTime().toInstant();
      return new IdToken(
          Ids.hash(new String(signed.getSigningInput(), US_ASCII)),
          identity,
          expiresAt.isBefore(LATEST) ? expiresAt : LATEST);
    } catch (KeySourceException e) {
      throw new ProblemException(
          "provider-unavailable",
          "The provider's keys can't be fetched at the moment. Try again later.");
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw new ProviderTokenInvalid(
          "it is not well-formed, not signed by the provider, not for this server, or expired");
    }
  }

  /** Whether ID tokens of the provider log in. */
  public boolean isConfigured(String provider) {
    return provider.matches("[a-z0-9-]{1,64}") && setting(provider, "jwks") != null;
  }

  private JWTProcessor<SecurityContext> verifier(String provider) {
    if (!isConfigured(provider))
      throw new ProblemException(
          "provider-unknown", "This server has no log-in provider of that name.");
    return verifiers.computeIfAbsent(provider, this::makeVerifier);
  }

  private JWTProcessor<SecurityContext> makeVerifier(String provider) {
    var processor = new DefaultJWTProcessor<>();
    try {
      var keys =
          JWKSourceBuilder.create(
                  URI.create(setting(provider, "jwks")).toURL(), new ProviderKeys.Retriever())
              .retrying(true)
              .build();
      processor.setJWSKeySelector(new ProviderKeys(keys));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("surely.provider." + provider + ".jwks is not a URL", e);
    }
    var mustBe = new JWTClaimsSet.Builder().issuer(setting(provider, "issuer")).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(setting(provider, "audience"), mustBe, NEEDED));
    return processor;
  }

  private String setting(String provider, String name) {
    return config
        .getOptionalValue("surely.provider." + provider + "." + name, String.class)
        .orElse(null);
  }
}
