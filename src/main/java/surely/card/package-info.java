/**
 * QR cards: an administrator makes them, a member collects each once, however many times a second
 * the camera sees it. Does not belong here: reading pictures, or the spelling of codes.
 */
package surely.card;
