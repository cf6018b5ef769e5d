/**
 * QR cards: an administrator makes them, a member collects each once, however many times a second
 * the camera sees it.
 */
package surely.card;
