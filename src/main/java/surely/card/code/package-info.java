/**
 * The codes of cards: how they are spelled, and how many wrong ones a member or an address may try.
 * Does not belong here: anything that knows what a card is worth.
 */
package surely.card.code;
