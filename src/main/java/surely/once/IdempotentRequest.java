package surely.once;

import surely.json.CanonicalJson;
import surely.json.StrictJson;
import surely.json.Views;

/**
 * A request with an idempotency key.
 *
 * @param member its sender; empty if nobody is logged in
 * @param id hash of member, path and key
 * @param fingerprint hash of the body's canonical JSON
 * @param former the body's hash as earlier releases computed it, for keys that they stored
 * @param cipher encrypts the recorded response
 */
public record IdempotentRequest(
    String member, String id, String fingerprint, String former, ResponseCipher cipher) {

  /**
   * @param body what the client sent; null if the call takes none
   */
  static IdempotentRequest of(String member, String path, String key, Record body) {
    String whose = String.join("\n", member, path, key);
    // The key salts the body's hash. It is not stored, so the hash tells nothing of a password in
    // the body.
    String written = body == null ? "" : Views.toJson(body);
    String fingerprint =
        Ids.hash(key + "\n" + (body == null ? "" : CanonicalJson.of(StrictJson.stored(written))));
    String former = Ids.hash(key + "\n" + written);
    return new IdempotentRequest(
        member, Ids.hash(whose), fingerprint, former, new ResponseCipher(whose));
  }

  /** Whether a key was stored for the same body. */
  boolean hasBodyOf(String stored) {
    return stored.equals(fingerprint) || stored.equals(former);
  }
}
