/**
 * Words, numbers, dates and JSON values as texts, and the messages about answers in each language.
 * Nothing enters here that knows what a survey is.
 */
package surely.form.text;
