/**
 * Reads what all questions have in common, and what a survey makes of them: validators, triggers,
 * names. Nothing enters here that knows one type of question: the types are given to it as a table.
 */
package surely.form.reading;
