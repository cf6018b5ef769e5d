/**
 * The client module, on the page of another site in Chromium: {@code client/1/surely.js}. The page
 * of Surely itself answers by it, too, and is tested in {@link surely.browser.answer}.
 */
package surely.browser.client;
