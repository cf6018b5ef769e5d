/**
 * QR cards: an administrator makes them, a member collects each once, however many times a second
 * the camera sees it. Nothing enters here that reads pictures or spells codes.
 */
package surely.card;
