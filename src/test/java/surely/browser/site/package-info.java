/**
 * The pages for members, cards and lists of surveys, and what holds for every page: how it looks in
 * both languages, how much it loads, what a missing one shows. Tests of one page that has its own
 * package do not belong here.
 */
package surely.browser.site;
