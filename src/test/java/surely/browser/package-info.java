/**
 * A real Chromium for tests of the pages. A {@link surely.browser.Browser} is one person with their
 * own cookies, who finds what to click by role and accessible name. It speaks the DevTools protocol
 * over the JDK's WebSocket with whatever Chrome or Chromium is installed. The figures in
 * src/doc/browser-tools.md say why it does not use Playwright or Selenium. Only the tools and their
 * own tests belong here; the pages are tested in the packages below.
 *
 * <p>Every error that a browser reports fails the test: exceptions, console messages, violations of
 * the Content-Security-Policy, requests to other hosts. Without a browser the tests are skipped,
 * and say so; {@code CHROME_BIN} names one.
 */
package surely.browser;
