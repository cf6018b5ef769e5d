/**
 * The codes of cards: how they are spelled, and how many wrong ones a member or an address may try.
 * Nothing enters here that knows what a card is worth.
 */
package surely.card.code;
