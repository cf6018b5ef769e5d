package surely.card;

/**
 * A card as the API shows it.
 *
 * @param limit how many members may collect it; null: any number
 */
public record CardView(String cardId, long points, Long limit) {}
