package surely.invitation;

import java.time.Instant;
import java.util.List;

/**
 * @param next cursor of the next page; null on the last
 */
public record InvitationPage(List<Item> items, String next) {

  /**
   * @param state "unused", "used" or "revoked"; "unknown" in an anonymous survey that has not been
   *     closed yet, where the state would show whose response is the latest
   */
  public record Item(String id, String state, Instant createdAt) {}
}
