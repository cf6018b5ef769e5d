/**
 * Places that run out, exact under any race: how many of a survey's responses or a card's
 * collections are left, how many requests of a kind are taken within a window, and how much room a
 * member or a survey has.
 */
package surely.quota;
