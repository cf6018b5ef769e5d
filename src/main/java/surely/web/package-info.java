/**
 * Serves the pages in {@code src/main/webapp}: restrictive security headers, addresses without file
 * names, caching. Pages get their data from the API only.
 *
 * <p>A page {@code /name} (or {@code /name/what}) is {@code name.html}: a shell that links its
 * styles and one module, {@code pages/name.js}, which calls {@code page()} of {@code ui/page.js}
 * and renders into the element that it gets. Its texts are in {@code text/en.js} and {@code
 * text/ko.js}; those for members only are in {@code text/members}, those of the editor in {@code
 * text/edit}. What pages share is in {@code ui/}. Modules import each other by their relative
 * addresses; the build bundles those of each page (see {@link surely.web.Bundle}), and without a
 * bundle they run as they are. A new page is added to {@code PagesIT} and {@code LooksIT}.
 */
package surely.web;
