package surely.test.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A provider that says whatever a test wants. Its codes are the ID tokens that it gives for them,
 * as often as it is asked, or one of the words below.
 */
public final class LyingProvider {
  public static final String NAME = "lying";

  /** Describes itself with another issuer than the configured one. */
  public static final String FOREIGN = "foreign";

  /** The code for a response that begins and never ends. */
  public static final String SLOW = "slow";

  /** The code for a response that is too long. */
  public static final String ENDLESS = "endless";

  /** The code for a failure of the provider. */
  public static final String BROKEN = "broken";

  /** The code that the provider does not know. */
  public static final String UNKNOWN = "unknown";

  /** The code for a redirect to a response that would be valid. */
  public static final String MOVED = "moved";

  /** The code for a response without an ID token. */
  public static final String NAMELESS = "nameless";

  private static final int TOO_LONG = 2 << 20;

  private static LyingProvider started;

  private final String issuer;
  private volatile RSAKey key = newKey();
  private volatile boolean silent;

  private LyingProvider(HttpServer server) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    issuer = address + "/" + NAME;
    describe(server, "/" + NAME, issuer);
    describe(server, "/" + FOREIGN, "https://accounts.example.org");
    server.createContext("/lying/token", this::giveToken);
    server.createContext(
        "/lying/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
  }

  /** Adds the provider to a server of the suite. */
  public static void startOn(HttpServer server) {
    started = new LyingProvider(server);
  }

  public static LyingProvider ofSuite() {
    return started;
  }

  /** The code of somebody whose e-mail is verified. */
  public String code(BegunLogIn begun, String subject, String email) {
    return code(begun, subject, email, claims -> claims);
  }

  /**
   * @param changed changes the claims of the ID token
   */
  public String code(
      BegunLogIn begun, String subject, String email, UnaryOperator<JWTClaimsSet.Builder> changed) {
    return signed(key, changed.apply(claims(begun, subject, email)).build());
  }

  /** The code for an ID token that nobody has signed ({@code alg: none}). */
  public String unsigned(BegunLogIn begun, String subject, String email) {
    return new PlainJWT(claims(begun, subject, email).build()).serialize();
  }

  /** The code for an ID token that was signed by somebody else with the name of the key. */
  public String forged(BegunLogIn begun, String subject, String email) {
    try {
      RSAKey foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
      return signed(foreign, claims(begun, subject, email).build());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on, the provider publishes and uses another key only. */
  public void rotateKey() {
    key = newKey();
  }

  private JWTClaimsSet.Builder claims(BegunLogIn begun, String subject, String email) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience("surely")
        .subject(subject)
        .claim("nonce", begun.nonce())
        .claim("email", email)
        .claim("email_verified", true)
        .claim("name", "Somebody")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
  }

  /**
   * @param given whether it does not describe itself from now on
   */
  public void setSilent(boolean given) {
    silent = given;
  }

  private void describe(HttpServer server, String path, String issuer) {
    String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/lying";
    JsonObject description =
        Json.createObjectBuilder()
            .add("issuer", issuer)
            .add("authorization_endpoint", base + "/authorize")
            .add("token_endpoint", base + "/token")
            .add("jwks_uri", base + "/jwks")
            .add("response_types_supported", Json.createArrayBuilder().add("code"))
            .add("subject_types_supported", Json.createArrayBuilder().add("public"))
            .add("id_token_signing_alg_values_supported", Json.createArrayBuilder().add("RS256"))
            .build();
    server.createContext(
        path + "/.well-known/openid-configuration",
        exchange -> answer(exchange, silent ? 503 : 200, silent ? "" : description.toString()));
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    String code = code(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    switch (code) {
      case SLOW -> begin(exchange);
      case ENDLESS -> answer(exchange, 200, " ".repeat(TOO_LONG));
      case BROKEN -> answer(exchange, 500, "{\"error\": \"server_error\"}");
      case UNKNOWN -> answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      case NAMELESS ->
          answer(exchange, 200, "{\"access_token\": \"access\", \"token_type\": \"Bearer\"}");
      case MOVED -> {
        exchange.getResponseHeaders().set("Location", issuer + "/token");
        answer(exchange, 307, "");
      }
      default ->
          answer(
              exchange,
              200,
              Json.createObjectBuilder()
                  .add("access_token", "access")
                  .add("token_type", "Bearer")
                  .add("id_token", code)
                  .build()
                  .toString());
    }
  }

  private static String code(String form) {
    return Stream.of(form.split("&"))
        .filter(part -> part.startsWith("code="))
        .map(part -> URLDecoder.decode(part.substring("code=".length()), UTF_8))
        .findFirst()
        .orElse("");
  }

  /** Sends the first byte, and leaves the exchange open. */
  private static void begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
