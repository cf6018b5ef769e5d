/**
 * The pages in a real Chromium, used as people use them: {@link surely.browser.Browser} is one of
 * them, with cookies of their own, who finds what to click by its role and accessible name. It
 * speaks the DevTools protocol over the JDK's WebSocket with whatever Chrome or Chromium is
 * installed: Playwright's and Selenium's drivers are 200 MB, or fit one version only.
 *
 * <p>Whatever a browser complains of fails the test: exceptions, console messages, violations of
 * the Content-Security-Policy, requests to other hosts. Without a browser the tests are skipped,
 * and say so; {@code CHROME_BIN} names one.
 */
package surely.browser;
