/**
 * The page of results, on the screen, as files and on paper. How responses are counted is tested in
 * {@link surely.results}.
 */
package surely.browser.results;
