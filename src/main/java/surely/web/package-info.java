/**
 * How the pages in {@code src/main/webapp} are served: headers that let a browser do no more than
 * they need, addresses without file names, caching. What they show comes from the API alone.
 *
 * <p>A page {@code /name} (or {@code /name/what}) is {@code name.html}: a shell that names its
 * styles and one module, {@code pages/name.js}, which calls {@code page()} of {@code ui/page.js}
 * and draws into what that hands it. Its texts stand in {@code text/en.js} and {@code text/ko.js},
 * those that only members see in {@code text/members}, and those that only the editor shows in
 * {@code text/edit}; what pages share is in {@code ui/}. Modules import each other by their
 * relative addresses; the build bundles those of each page (see {@link surely.web.Bundle}), and
 * without a bundle they run as they are. A new page is added to {@code PagesIT} and {@code
 * LooksIT}.
 */
package surely.web;
