/** Places that run out: how many of a survey's responses or a card's collections are left, exact under any race. */
package surely.quota;
