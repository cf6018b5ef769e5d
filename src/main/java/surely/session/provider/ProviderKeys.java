package surely.session.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.security.Key;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Set;

/**
 * The keys of a provider that are strong enough to trust: RSA with at least 2048 bits (RFC 7518,
 * 3.3), or an elliptic curve.
 */
public final class ProviderKeys extends JWSVerificationKeySelector<SecurityContext> {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);
  private static final int RSA_BITS = 2048;

  public ProviderKeys(JWKSource<SecurityContext> keys) {
    super(ALGORITHMS, keys);
  }

  @Override
  public List<Key> selectJWSKeys(JWSHeader header, SecurityContext context)
      throws KeySourceException {
    return super.selectJWSKeys(header, context).stream()
        .filter(key -> !(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() >= RSA_BITS)
        .toList();
  }

  /**
   * Fetches keys from the configured address only: a redirect would let another site vouch for
   * members.
   */
  static final class Retriever extends DefaultResourceRetriever {
    Retriever() {
      super(
          JWKSourceBuilder.DEFAULT_HTTP_CONNECT_TIMEOUT,
          JWKSourceBuilder.DEFAULT_HTTP_READ_TIMEOUT,
          JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
