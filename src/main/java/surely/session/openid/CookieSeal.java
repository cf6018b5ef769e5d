package surely.session.openid;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.once.Ids;

/**
 * Encrypts and authenticates what a browser keeps for the servers (JWE, AES-256 in Galois/counter
 * mode). All servers have the same keys, one for each purpose.
 */
@ApplicationScoped
public class CookieSeal {
  private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
  @EJB private LogInKey stored;
  @Inject private Settings settings;

  /**
   * @param purpose what was sealed for another purpose can't be opened
   */
  String seal(String purpose, JWTClaimsSet claims) {
    try {
      var sealed = new EncryptedJWT(HEADER, claims);
      sealed.encrypt(new DirectEncrypter(key(purpose)));
      return sealed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns null if it was not sealed here for this purpose. */
  JWTClaimsSet open(String purpose, String sealed) {
    try {
      EncryptedJWT parsed = EncryptedJWT.parse(sealed);
      parsed.decrypt(new DirectDecrypter(key(purpose)));
      return parsed.getJWTClaimsSet();
    } catch (ParseException | JOSEException e) {
      return null;
    }
  }

  private byte[] key(String purpose) {
    return keys.computeIfAbsent(purpose, this::derive);
  }

  private byte[] derive(String purpose) {
    String secrets = stored.value() + "\n" + settings.get(Setting.SECRET);
    return HexFormat.of().parseHex(Ids.hash(purpose + "\n" + secrets));
  }
}
