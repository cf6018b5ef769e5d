package surely.card;

/**
 * The response to a collection.
 *
 * @param points the points that it earned
 * @param balance the member's balance afterwards
 */
public record Collected(String cardId, long points, long balance) {}
