package surely.once;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a recorded response so that only a request with its idempotency key can read it. A
 * response may hold secrets that are stored nowhere else, such as the tokens of invitations.
 * AES-256 in Galois/counter mode (NIST SP 800-38D).
 */
final class ResponseCipher {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int IV = 12;
  private static final int TAG_BITS = 128;
  private final SecretKeySpec key;

  /**
   * @param secret the idempotency key with its member and path, which is stored nowhere
   */
  ResponseCipher(String secret) {
    key = new SecretKeySpec(HexFormat.of().parseHex(Ids.hash("seal\n" + secret)), "AES");
  }

  String close(String text) {
    byte[] iv = new byte[IV];
    RANDOM.nextBytes(iv);
    byte[] closed = run(Cipher.ENCRYPT_MODE, iv, text.getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(iv, IV + closed.length);
    System.arraycopy(closed, 0, both, IV, closed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  String open(String closed) {
    byte[] both = Base64.getDecoder().decode(closed);
    byte[] text =
        run(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(both, IV),
            Arrays.copyOfRange(both, IV, both.length));
    return new String(text, StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] iv, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
