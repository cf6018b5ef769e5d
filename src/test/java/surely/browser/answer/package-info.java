/**
 * The page on which respondents answer, tested by respondents in the browser. What the server does
 * with their answers is tested in {@link surely.response} and {@link surely.form}.
 */
package surely.browser.answer;
