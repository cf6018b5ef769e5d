package surely.once;

import surely.json.Views;

/**
 * A request under an idempotency key.
 *
 * @param id          hash of member, path and key
 * @param fingerprint hash of the body
 * @param seal        of the answer that is kept
 */
public record Keyed(String id, String fingerprint, Seal seal) {

  /** @param body what the client sent; null if the call takes none */
  static Keyed of(String member, String path, String key, Record body) {
    String whose = String.join("\n", member, path, key);
    // The key salts the body's hash: what is stored tells nothing of a password in it, as the key itself is nowhere.
    String fingerprint = Ids.hash(key + "\n" + (body == null ? "" : Views.toJson(body)));
    return new Keyed(Ids.hash(whose), fingerprint, new Seal(whose));
  }
}
