/**
 * Serves the pages in {@code src/main/webapp}: restrictive security headers, addresses without file
 * names, caching. Pages get their data from the API only.
 *
 * <p>A page {@code /name} (or {@code /name/what}) is {@code name.html}: a shell that links its
 * styles and one module, {@code pages/name.js}, which calls {@code page()} of {@code ui/page.js}
 * and renders into the element that it gets. The name has lower-case letters only; a page that
 * can't do without {@code /what} is listed in {@link surely.web.CleanAddresses}. Every page has the
 * texts in {@code text/en.js} and {@code text/ko.js}, which are those that respondents see; one
 * that needs more names their folders below {@code text/}, as in {@code <html
 * data-texts="members">}. What pages share is in {@code ui/}. Modules import each other by their
 * relative addresses; the build bundles those of each page (see {@link surely.web.Bundle}), and
 * without a bundle they run as they are. A new page is added to {@code PagesIT} and {@code
 * LooksIT}, and to {@code TextsTest} if respondents see it. {@code /preview/what} is the page
 * {@code /s/what} in the editor's frame.
 *
 * <p>The modules in {@code client/1/} are for pages of other sites, too. They import nothing, and
 * what their {@code .d.ts} say stays true at this address; what breaks that is a new folder beside
 * it.
 */
package surely.web;
