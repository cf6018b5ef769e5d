/**
 * Places that run out: how many of a survey's responses or a card's collections are left, and how many requests of a kind are taken within a
 * window; exact under any race.
 */
package surely.quota;
