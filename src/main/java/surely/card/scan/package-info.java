/**
 * Reads the code of a card from a picture. Does not belong here: anything that collects a card or
 * stores something.
 */
package surely.card.scan;
