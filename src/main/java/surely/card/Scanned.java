package surely.card;

/** What a picture of a card says; whether there is such a card is not looked up. */
public record Scanned(String cardId) {}
