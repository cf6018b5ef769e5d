package surely.audit.list;

import java.time.Instant;
import java.util.List;

/**
 * A page of the audit log, newest first.
 *
 * @param next cursor of the next page; null on the last
 */
public record AuditPage(List<Item> items, String next) {

  /**
   * An event.
   *
   * @param action as {@link surely.audit.Action} has it
   * @param actor the id of the member who acted; null: the server did
   * @param via as {@link surely.audit.Actor.Via} has it
   * @param token the id of the API token with which they acted; null for none
   * @param owner the id of the member to whom it belonged; null for a card
   * @param survey its id; null if it is not about a survey
   * @param target the id of a card, token, invitation, link, session or member; null if the event
   *     is about the survey or the account itself
   * @param detail such as the role that was given; null for none
   */
  public record Item(
      String id,
      Instant at,
      String action,
      String actor,
      String via,
      String token,
      String owner,
      String survey,
      String target,
      String detail) {}
}
