package surely.invitation;

import java.time.Instant;
import java.util.List;

/**
 * A page of the invitations to a survey.
 *
 * @param next cursor of the next page; null on the last
 */
public record InvitationPage(List<Item> items, String next) {

  public record Item(String id, InvitationState state, Instant createdAt) {}
}
