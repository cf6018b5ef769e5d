/**
 * The pages for members, cards and lists of surveys, and what holds for every page: how it looks in
 * both languages, how much it loads, and what is shown for a missing page. Pages with a package of
 * their own are tested there.
 */
package surely.browser.site;
