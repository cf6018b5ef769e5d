package surely.departure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import surely.configuration.Setting;
import surely.configuration.Settings;
import surely.sql.Row;

/**
 * Keyed hashes of e-mail addresses and identities; the key is read in the caller's transaction.
 * Without the key nobody can compute or verify one.
 */
@ApplicationScoped
public class Pseudonyms {
  static final String KEY = "SELECT value FROM pseudonym_key";

  @PersistenceContext private EntityManager em;
  @Inject private Settings settings;
  private volatile byte[] key;

  /**
   * @param email in its canonical spelling
   * @return 64 hex digits
   */
  String ofEmail(String email) {
    return hex(hash(key(), "email\n" + email));
  }

  /**
   * @return 64 hex digits
   */
  String ofIdentity(String provider, String subject) {
    // unambiguous, because no provider's name has a line break
    return hex(hash(key(), "identity\n" + provider + "\n" + subject));
  }

  private byte[] key() {
    if (key == null) key = hash(stored(), settings.get(Setting.SECRET));
    return key;
  }

  private byte[] stored() {
    return HexFormat.of().parseHex(Row.only(em.createNativeQuery(KEY)).text(1));
  }

  private static byte[] hash(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
