/**
 * The page on which respondents answer, by people who answer in the browser. What the server makes
 * of their answers is tested in {@link surely.response} and {@link surely.form}.
 */
package surely.browser.answer;
