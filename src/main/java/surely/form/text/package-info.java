/**
 * Words, numbers, dates and JSON values as texts, and the messages about answers in each language.
 * Does not belong here: anything that knows what a survey is.
 */
package surely.form.text;
