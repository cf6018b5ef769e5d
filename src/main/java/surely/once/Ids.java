package surely.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Ids that can't be guessed, and the hashes under which secrets are stored. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * A new id of 22 characters (128 bits, base64url). Generate it outside the transaction: a retry
   * that finds a row with its own id knows that an earlier attempt committed.
   */
  public static String generate() {
    return random(16);
  }

  /** A new secret of 43 characters (256 bits, base64url). */
  public static String generateSecret() {
    return random(32);
  }

  /** SHA-256 of the text, as 64 hex digits; for input of high entropy, such as tokens. */
  public static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random(int bytes) {
    byte[] id = new byte[bytes];
    RANDOM.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }
}
