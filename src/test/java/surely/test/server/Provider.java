package surely.test.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import surely.test.openid.LyingProvider;

/**
 * A log-in provider for the tests. It publishes its keys where the suite's configuration says, and
 * signs ID tokens. There is one for the whole suite, because servers remember a provider's keys and
 * seldom ask for new ones.
 */
public final class Provider {
  public static final String NAME = "test";

  /** The same provider, but the address of its keys redirects. */
  public static final String MOVED = "moved";

  public static final String ISSUER = "https://provider.example.org";
  public static final String AUDIENCE = "surely";

  private static Provider started;

  private final RSAKey key = newKey(2048, "key");
  private final RSAKey weakKey = newKey(1024, "weak");

  private Provider() {
    HttpServer server;
    try {
      var address =
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), Integer.getInteger("surely.test.provider.port"));
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] keys =
        new JWKSet(List.of(key.toPublicJWK(), weakKey.toPublicJWK()))
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/jwks",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/jwks");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    LyingProvider.startOn(server);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "provider");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
  }

  public static synchronized Provider ofSuite() {
    if (started == null) started = new Provider();
    return started;
  }

  /** A new token of somebody whose e-mail is verified. */
  public String token(String subject, String email) {
    return token(subject, email, claims -> claims);
  }

  /**
   * @param changed changes the claims of this token
   */
  public String token(String subject, String email, UnaryOperator<JWTClaimsSet.Builder> changed) {
    return signed(
        key,
        changed
            .apply(
                new JWTClaimsSet.Builder()
                    .jwtID(UUID.randomUUID().toString())
                    .issuer(ISSUER)
                    .audience(AUDIENCE)
                    .subject(subject)
                    .claim("email", email)
                    .claim("email_verified", true)
                    .claim("name", "Somebody")
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1)))))
            .build());
  }

  /** A token signed with a key of the provider that is too short. */
  public String weak(String subject, String email) {
    try {
      return signed(weakKey, SignedJWT.parse(token(subject, email)).getJWTClaimsSet());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that claims to be from this provider but was signed by somebody else. */
  public String forged(String subject, String email) {
    try {
      RSAKey foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
      return signed(foreign, SignedJWT.parse(token(subject, email)).getJWTClaimsSet());
    } catch (JOSEException | java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey(int bits, String name) {
    try {
      return new RSAKeyGenerator(bits, true)
          .keyID(name + "-" + Instant.now().toEpochMilli())
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
