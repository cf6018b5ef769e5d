package surely.administration;

import java.time.Instant;
import java.util.List;

/**
 * A page of members.
 *
 * @param next cursor of the next page; null on the last
 */
public record MemberPage(List<Item> items, String next) {

  /** A member as administrators see them. */
  public record Item(
      String id,
      String email,
      String name,
      boolean administrator,
      boolean disabled,
      Instant createdAt) {}
}
