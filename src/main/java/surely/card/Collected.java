package surely.card;

/**
 * The answer to a collection.
 *
 * @param points that it earned
 * @param balance afterwards
 */
public record Collected(String cardId, long points, long balance) {}
