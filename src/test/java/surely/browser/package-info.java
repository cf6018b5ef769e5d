/**
 * The pages in a real Chromium, used as people use them. A {@link surely.browser.Browser} is one
 * person with their own cookies, who finds what to click by role and accessible name. It speaks the
 * DevTools protocol over the JDK's WebSocket with whatever Chrome or Chromium is installed. Why it
 * does not use Playwright or Selenium is told, with figures, in src/doc/browser-tools.md.
 *
 * <p>Every error that a browser reports fails the test: exceptions, console messages, violations of
 * the Content-Security-Policy, requests to other hosts. Without a browser the tests are skipped,
 * and say so; {@code CHROME_BIN} names one.
 */
package surely.browser;
