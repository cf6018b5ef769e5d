package surely.card.scan;

/** The id in a picture of a card. Whether there is such a card is not looked up. */
public record Scanned(String cardId) {}
