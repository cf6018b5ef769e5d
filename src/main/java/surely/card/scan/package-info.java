/**
 * Reads the code of a card from a picture. Nothing enters here that collects a card or stores
 * anything.
 */
package surely.card.scan;
