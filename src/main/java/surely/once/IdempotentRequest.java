package surely.once;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;
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
   * Names that bodies have had since a release. Where they are null they are left out of the
   * fingerprint, so that it is the same for a key of an earlier release, and on a server that is
   * not upgraded yet.
   */
  private static final Set<String> ADDED = Set.of("accentColor", "colorScheme");

  /**
   * @param body what the client sent; null if the call takes none
   */
  static IdempotentRequest of(String member, String path, String key, Record body) {
    String whose = String.join("\n", member, path, key);
    // The key salts the body's hash. It is not stored, so the hash tells nothing of a password in
    // the body.
    String written = body == null ? "" : Views.toJson(body);
    String canonical =
        body == null ? "" : CanonicalJson.of(withoutAdded(StrictJson.stored(written)));
    String fingerprint = Ids.hash(key + "\n" + canonical);
    String former = Ids.hash(key + "\n" + written);
    return new IdempotentRequest(
        member, Ids.hash(whose), fingerprint, former, new ResponseCipher(whose));
  }

  private static JsonValue withoutAdded(JsonValue json) {
    if (!(json instanceof JsonObject object)) return json;
    JsonObjectBuilder kept = StrictJson.JSON.createObjectBuilder();
    object.forEach(
        (name, value) -> {
          if (value != JsonValue.NULL || !ADDED.contains(name)) kept.add(name, withoutAdded(value));
        });
    return kept.build();
  }

  /** Whether a key was stored for the same body. */
  boolean hasBodyOf(String stored) {
    return stored.equals(fingerprint) || stored.equals(former);
  }
}
